using Guestlist.FaultTests;
using Guestlist.FaultTests.Fsync;
using Guestlist.FaultTests.Kill;
using Guestlist.FaultTests.Locked;
using Guestlist.FaultTests.Races;
using Guestlist.FaultTests.Retries;

Fault[] faults =
[
    new("kill", "kill -9 under load, then the ledger of what clients were told", KillFault.Run),
    new("fsync", "each 201 leaves after the disk or PostgreSQL has said yes", FsyncFault.Run),
    new("accepts", "64 people open one link; accepting against revoking and replacing", AcceptsFault.Run),
    new("creates", "100 creates for one address at once", CreatesFault.Run),
    new("retries", "kill -9 while creates are repeated under keys: one invite, one answer a key", RetriesFault.Run),
    new("budgets", "100 senders on three nodes spend one budget to the unit", BudgetsFault.Run),
    new("locked", "a database that is locked or away, and comes back", LockedFault.Run),
];
return await FaultRun.Of(faults, args);
