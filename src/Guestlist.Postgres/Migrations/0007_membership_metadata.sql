-- What the inviter noted with the invite goes along to the membership it leads to.
alter table memberships add column metadata text not null default '{}';
