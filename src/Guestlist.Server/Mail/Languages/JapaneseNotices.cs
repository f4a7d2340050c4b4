namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in Japanese.</summary>
internal sealed class JapaneseNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} さんが新しいリンクを求めています";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"{organization} への {invitee} さんの招待は {expired} に期限が切れ、その後リンクが開かれて新しいリンクが求められました";

    /// <inheritdoc/>
    public override string LinkNext => "管理者は下のコマンドで新しいリンクを送れます";

    /// <inheritdoc/>
    public override string LinkOtherwise => "何もしなければ、招待は期限切れのままです";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} さんが {invitee} さんの招待を求めています";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"{asker} としてログインしている人が {organization} への {invitee} さんの招待を開き、自分のアドレスに宛て直すよう求めています";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"{asker} さんをご存じなら、下のコマンドで承諾できます（古いリンクは使えなくなり、新しいリンクが {asker} さんに送られます）";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "何もしなければ、招待はそのままです";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY は権限 {Scope} を持つご自身の API キーを表します";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"このメールは {organization} への招待を担当する方にお送りしています";
}
