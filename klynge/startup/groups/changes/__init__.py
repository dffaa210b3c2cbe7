"""Every write: who sits where, what groups there are, who offered to help."""

from klynge.startup.groups.changes.seats import Sitting as Sitting
from klynge.startup.groups.changes.seats import change_seat as change_seat
from klynge.startup.groups.changes.seats import end_seat as end_seat
from klynge.startup.groups.changes.seats import fill_seat as fill_seat
from klynge.startup.groups.changes.teams import add_member as add_member
from klynge.startup.groups.changes.teams import change_group as change_group
from klynge.startup.groups.changes.teams import close_group as close_group
from klynge.startup.groups.changes.teams import form_group as form_group
from klynge.startup.groups.changes.teams import leave as leave
from klynge.startup.groups.changes.teams import make_holder as make_holder
from klynge.startup.groups.changes.volunteers import CONSENT_VERSION as CONSENT_VERSION
from klynge.startup.groups.changes.volunteers import assign as assign
from klynge.startup.groups.changes.volunteers import consent_text as consent_text
from klynge.startup.groups.changes.volunteers import count_knock as count_knock
from klynge.startup.groups.changes.volunteers import mark_contacted as mark_contacted
from klynge.startup.groups.changes.volunteers import offer_help as offer_help
from klynge.startup.groups.changes.volunteers import remove_volunteer as remove_volunteer
from klynge.startup.groups.changes.volunteers import withdraw_offer as withdraw_offer
