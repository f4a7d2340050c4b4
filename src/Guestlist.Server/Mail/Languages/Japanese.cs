namespace Guestlist.Server.Mail.Languages;

/// <summary>
/// Japanese. A line holds one sentence: IDNA reads its full stop as a dot, and a word right behind it could be taken for
/// the end of a domain name.
/// </summary>
public sealed class Japanese : MailWords
{
    private static readonly string[] Days = ["日", "月", "火", "水", "木", "金", "土"];

    /// <inheritdoc/>
    public override string Tag => "ja";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new JapaneseDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new JapaneseNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time) =>
        $"{time.Year}年{time.Month}月{time.Day}日（{Days[(int)time.DayOfWeek]}）{time:HH:mm}\u00a0UTC";

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"{name} 様" : "こんにちは。";

    /// <inheritdoc/>
    public override string Labelled(string label) => $"{label}：";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} から {service} の「{organization}」への招待が届いています";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"「{organization}」への招待";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "オーナー",
            Level.Admin => "管理者",
            _ => "メンバー",
        };
        return $"{inviter} から、{service} の「{organization}」に{role}として参加するよう招待されています。";
    }

    /// <inheritdoc/>
    public override string InviteAction => "招待を確認する";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} からのメッセージ：";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"招待の有効期限は {date} です。";

    /// <inheritdoc/>
    public override string ForYouAlone => "この招待はご本人専用ですので、このメールを転送しないでください。";

    /// <inheritdoc/>
    public override string NotWanted =>
        "参加を希望されない場合や心当たりがない場合は、リンク先で辞退するか、このメールを無視してください。";

    /// <inheritdoc/>
    public override string Unsubscribe => "今後このようなメールを受け取らない";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"【リマインダー】{subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) => $"まだお返事をいただいておらず、期限まで残り {days} 日です。";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) => $"まだお返事をいただいておらず、期限まで残り {hours} 時間です。";

    /// <inheritdoc/>
    public override string Somebody => "新しいメンバー";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} が {service} に参加しました";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) =>
        $"{first} が「{organization}」に参加しました";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name}（{address}）が招待を承諾し、{service} の「{organization}」に参加しました。";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"このメールは「{organization}」のメンバーにお送りしており、管理者が配信を停止できます。";

    /// <inheritdoc/>
    public override string Open(string service) => $"{service} を開く";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"{service} の新しいパスワードの設定";

    /// <inheritdoc/>
    public override string ResetAction => "新しいパスワードを設定する";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"{service} のアカウントについて、おそらくご本人から、新しいパスワードの申請がありました。";

    /// <inheritdoc/>
    public override string ResetNotYou => "お心当たりがない場合は何もする必要はなく、パスワードは変わりません。";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"{service} のメールアドレスの確認";

    /// <inheritdoc/>
    public override string VerifyHeading => "メールアドレスの確認";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"サインインのうえ、このメールアドレスが {service} のアカウントのものであることをご確認ください。";

    /// <inheritdoc/>
    public override string VerifyAction => "メールアドレスを確認する";

    /// <inheritdoc/>
    public override string VerifyNotYou => "アカウントをお持ちでない場合は、何もする必要はありません。";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"リンクは {date} まで、1回だけ使えます。";
}
