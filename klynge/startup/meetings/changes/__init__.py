"""Every write: calling a meeting, its minutes and decisions, objections and approval."""

from klynge.startup.meetings.changes.agenda import add_item as add_item
from klynge.startup.meetings.changes.agenda import call_meeting as call_meeting
from klynge.startup.meetings.changes.agenda import cancel_meeting as cancel_meeting
from klynge.startup.meetings.changes.agenda import change_meeting as change_meeting
from klynge.startup.meetings.changes.agenda import invite as invite
from klynge.startup.meetings.changes.agenda import move_item as move_item
from klynge.startup.meetings.changes.agenda import remove_item as remove_item
from klynge.startup.meetings.changes.approval import answer_objection as answer_objection
from klynge.startup.meetings.changes.approval import approve as approve
from klynge.startup.meetings.changes.approval import approve_ripe as approve_ripe
from klynge.startup.meetings.changes.approval import object_to_minutes as object_to_minutes
from klynge.startup.meetings.changes.approval import send_for_approval as send_for_approval
from klynge.startup.meetings.changes.minutes import change_decision as change_decision
from klynge.startup.meetings.changes.minutes import decide as decide
from klynge.startup.meetings.changes.minutes import finish_decision as finish_decision
from klynge.startup.meetings.changes.minutes import pin_decision as pin_decision
from klynge.startup.meetings.changes.minutes import remove_decision as remove_decision
from klynge.startup.meetings.changes.minutes import write_minutes as write_minutes
