using Microsoft.Data.Sqlite;

namespace Guestlist.Probe;

/// <summary>The prepared statements of a write.</summary>
internal sealed class SqliteInserts(SqliteConnection connection)
{
    private readonly PreparedCommand _mark = new(connection, "savepoint one", 0);
    private readonly PreparedCommand _keep = new(connection, "release one", 0);
    private readonly PreparedCommand _undo = new(connection, "rollback to one; release one", 0);
    private readonly PreparedCommand _endOlder = new(connection, Sql.EndOlder, 4);
    private readonly PreparedCommand _invite = Insert(connection, Sql.Invites, Sql.InviteColumns);
    private readonly PreparedCommand _outbox = Insert(connection, Sql.Outbox, Sql.OutboxColumns);
    private readonly PreparedCommand _activity = Insert(connection, Sql.Activity, Sql.ActivityColumns);
    private readonly PreparedCommand _count = new(connection, Sql.AddToCount, 3);

    public void Mark() => _mark.Execute();

    public void Keep() => _keep.Execute();

    public void Undo() => _undo.Execute();

    public void Write(NewInvites work)
    {
        var added = 0L;
        foreach (var invite in work.Invites)
        {
            added += 1 - _endOlder.Execute(work.Now, invite.Id, work.Organization, invite.TargetEmail);
            WrittenRows.Invite(Binder(_invite), work.Organization, work.Inviter, invite, work.Now);
            _invite.Execute();
            WrittenRows.Outbox(Binder(_outbox), work.Organization, invite, work.Now);
            _outbox.Execute();
            WrittenRows.Activity(Binder(_activity), work.Organization, work.Inviter, invite, work.Now);
            _activity.Execute();
        }
        _count.Execute(work.Organization, 0L, added);
    }

    private static PreparedCommand Insert(SqliteConnection connection, string insert, int columns) =>
        new(connection, Sql.Rows(insert, columns, 1), columns);

    private static Action<object?> Binder(PreparedCommand command)
    {
        var at = 0;
        return value => command.Bind(at++, value);
    }
}
