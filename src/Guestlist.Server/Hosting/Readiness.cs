namespace Guestlist.Server.Hosting;

/// <summary>Whether this node should be sent requests.</summary>
internal sealed class Readiness
{
    private volatile bool migrated;

    public bool IsReady => migrated;

    public void Migrated() => migrated = true;
}
