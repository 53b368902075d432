"""Tidying up when nobody waits."""

from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from tests.people import LEE, SATO, register


def test_a_store_can_rest_after_a_change_and_go_on(store: EventStore) -> None:
    register(store, SATO)
    store.rest()
    register(store, LEE)
    store.rest()
    assert [attendee.name for attendee in store.attendees()] == [SATO.name, LEE.name]


def test_resting_moves_the_log_into_the_file_itself(store: EventStore) -> None:
    if not isinstance(store, EventFile):
        return
    register(store, SATO)
    log = store.path.with_name(f"{store.path.name}-wal")
    assert SATO.name.encode() in log.read_bytes()
    assert SATO.name.encode() not in store.path.read_bytes()
    store.rest()
    assert SATO.name.encode() in store.path.read_bytes()
