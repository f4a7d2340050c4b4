using System.Collections.Concurrent;
using Npgsql;

namespace Guestlist.Probe;

/// <summary>PostgreSQL: one prepared command a look-up, one batch a write.</summary>
internal sealed class PostgresStore : IStore
{
    private const int CounterParts = 16;
    private readonly NpgsqlDataSource _source;
    private readonly ConcurrentDictionary<(string, int), string> _texts = new();
    private int _part;

    public PostgresStore(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = 8 * Environment.ProcessorCount,
            NoResetOnClose = true,
        };
        _source = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).Build();
    }

    public async Task<Person?> Enter(string keyHash, Guid organization)
    {
        await using var command = _source.CreateCommand(Sql.Enter);
        Add(command.Parameters, keyHash, organization);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? Rows.Person(reader, 0) : null;
    }

    public async Task<InvitePage?> Page(string keyHash, Guid organization, int limit)
    {
        await using var batch = _source.CreateBatch();
        Add(batch, Sql.Enter, keyHash, organization);
        Add(batch, Sql.Count, organization);
        Add(batch, Sql.Page, organization, (long)limit);
        await using var reader = await batch.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            return null;
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var count = (long)reader.GetDecimal(0);
        await reader.NextResultAsync();
        var (invites, now) = (new List<Invite>(limit), TimeProvider.System.GetUtcNow());
        while (await reader.ReadAsync())
            invites.Add(Rows.Invite(reader, now, invites.Count > 0 ? invites[^1].CreatedBy : null));
        return Rows.Page(count, limit, invites);
    }

    // A batch without a transaction of its own is one transaction: it ends with one Sync.
    public async Task Create(Guid organization, Person inviter, Invite[] invites, DateTimeOffset now)
    {
        var micros = Sql.Microseconds(now);
        await using var batch = _source.CreateBatch();
        foreach (var invite in invites)
            Add(batch, Sql.EndOlderAndCount, micros, invite.Id, organization, invite.TargetEmail);
        var add = Insert(batch, Sql.Invites, Sql.InviteColumns, invites.Length);
        foreach (var invite in invites)
            WrittenRows.Invite(add, organization, inviter, invite, micros);
        add = Insert(batch, Sql.Outbox, Sql.OutboxColumns, invites.Length);
        foreach (var invite in invites)
            WrittenRows.Outbox(add, organization, invite, micros);
        add = Insert(batch, Sql.Activity, Sql.ActivityColumns, invites.Length);
        foreach (var invite in invites)
            WrittenRows.Activity(add, organization, inviter, invite, micros);
        var part = (long)((uint)Interlocked.Increment(ref _part) % CounterParts);
        Add(batch, Sql.AddToCount, organization, part, (long)invites.Length);
        await batch.ExecuteNonQueryAsync();
    }

    private Action<object?> Insert(NpgsqlBatch batch, string insert, int columns, int rows)
    {
        var text = _texts.GetOrAdd((insert, rows), key => Sql.Rows(key.Item1, columns, key.Item2));
        var command = new NpgsqlBatchCommand(text);
        batch.BatchCommands.Add(command);
        return value => command.Parameters.Add(Parameter(value));
    }

    private static void Add(NpgsqlBatch batch, string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        Add(command.Parameters, values);
        batch.BatchCommands.Add(command);
    }

    private static void Add(NpgsqlParameterCollection parameters, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            parameters.Add(Parameter(value));
    }

    private static NpgsqlParameter Parameter(object? value) =>
        value switch
        {
            string text => new NpgsqlParameter<string> { TypedValue = text },
            long number => new NpgsqlParameter<long> { TypedValue = number },
            bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
            Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
            _ => new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text, Value = DBNull.Value },
        };
}
