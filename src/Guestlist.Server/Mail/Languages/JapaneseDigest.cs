namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in Japanese.</summary>
public sealed class JapaneseDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        $"「{organization}」への招待 {count} 件が滞っています";

    /// <inheritdoc/>
    public override string Heading => "対応が必要な招待";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        $"{service} の「{organization}」について、お送りになった招待のうち {count} 件が滞っています。";

    /// <inheritdoc/>
    public override string More(long count) => $"ほか {count} 件";

    /// <inheritdoc/>
    public override string Commands =>
        "下の最初のコマンドは未回答の招待を ID 付きで一覧表示し、次のコマンドで管理者は ID が $ID の招待を再送できます";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"このメールは「{organization}」に招待を送った方へ、新たに滞った招待がある場合に限り1日1回までお送りしており、管理者が配信を停止できます。";

    /// <inheritdoc/>
    public override string Reason(string words) => $"示された理由：{words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new("招待の期限が切れ、招待された方が新しいリンクを希望しています。", "招待をもう一度送信してください。");

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new(
            $"お返事のないまま、{date} に期限が切れました。",
            "引き続き参加してほしい場合は、もう一度送信してください。"
        );

    /// <inheritdoc/>
    public override Advice Held =>
        new("保留中のため、管理者が承認するまで承諾できません。", "管理者に確認を依頼してください。");

    /// <inheritdoc/>
    public override Advice Failed =>
        new("メールを配信できませんでした。", "アドレスを確認してもう一度招待するか、リンクを直接お渡しください。");

    /// <inheritdoc/>
    public override Advice Bounced =>
        new("メールが返送されました。", "アドレスを確認してもう一度招待するか、リンクを直接お渡しください。");

    /// <inheritdoc/>
    public override Advice Complained =>
        new(
            "受信者がメールを迷惑メールとして報告しました。",
            "事前に確認することなく、このアドレスを再び招待しないでください。"
        );

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new("このアドレスにはメールを送信しません。", "ご本人に確認し、希望があればリンクを直接お渡しください。");

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new($"{days} 日間、お返事がありません。", "ご本人に確認するか、リンクを直接お渡しください。");
}
