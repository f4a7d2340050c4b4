using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Guestlist.Invites;

/// <summary>Project access as it is stored and answered: a JSON array as text.</summary>
public static class ProjectAccessJson
{
    /// <summary>The text to store; null stays null.</summary>
    public static string? Write(IReadOnlyList<ProjectAccess>? list)
    {
        if (list is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var access in list)
            {
                json.WriteStartObject();
                json.WriteNumber("id"u8, access.Id);
                json.WriteString("level"u8, access.Level);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What <see cref="Write"/> stored.</summary>
    public static IReadOnlyList<ProjectAccess> Read(string? text)
    {
        if (text is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(text);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(item => new ProjectAccess(
                    item.GetProperty("id").GetInt64(),
                    item.GetProperty("level").GetString()!
                )),
        ];
    }

    /// <summary>The union of two lists with the highest level each.</summary>
    public static IReadOnlyList<ProjectAccess> Union(
        IEnumerable<ProjectAccess> some,
        IEnumerable<ProjectAccess> more
    ) =>
        [
            .. some.Concat(more)
                .GroupBy(access => access.Id)
                .Select(same => same.MaxBy(access => ProjectAccess.Levels.ToList().IndexOf(access.Level))),
        ];
}
