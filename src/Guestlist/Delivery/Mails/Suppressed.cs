using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>Whether an invitee's address is to get no mail, for every kind of mail that goes to invitees.</summary>
public static class Suppressed
{
    /// <summary>A scalar in SQL over the invite <c>i</c>: the oldest reason in words, or <c>''</c> when there is none.</summary>
    public static readonly Fragment WhyNot = new(
        """
        coalesce((
          select case s.reason
            when 'unsubscribed' then case when s.organization_id is null
              then 'The recipient wants no more mail from this service.'
              else 'The recipient wants no more mail from this organization.' end
            when 'not_me' then 'The recipient says that the invite was not meant for them.'
            when 'hard_bounce' then 'Mail to this address came back for good.'
            when 'complaint' then 'The recipient reported a mail as unwanted.'
            else 'The operator of this service has blocked this address.' end
          from suppressions s
          where s.address_hash = i.address_hash and i.address_hash <> ''
            and (s.organization_id is null or s.organization_id = i.organization_id)
          order by s.seq limit 1
        ), '')
        """
    );
}
