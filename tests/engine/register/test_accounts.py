"""Accounts: who may sign in, how often a password may be guessed, and that nobody makes a second self."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.chain import EventFilter
from engine.register.passwords import RECOMMENDED_COST, Passwords
from engine.register.sign_in_limit import wait_seconds
from tests.engine.register.stewards import CHEAP, Office

RIGHT = "correct horse"


def refused(code: str, call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as raised:
        call()
    assert raised.value.code == code
    return raised.value


def test_the_right_password_signs_in_whatever_the_case_of_the_name(office: Office) -> None:
    accounts = office.steward.accounts
    assert accounts.sign_in(" OPERATOR ", RIGHT) == office.operator
    assert accounts.all() == (office.approver, office.operator)


def test_an_unknown_name_and_a_wrong_password_are_refused_in_the_same_words(office: Office) -> None:
    accounts = office.steward.accounts
    wrong = refused("sign-in-refused", lambda: accounts.sign_in("operator", "wrong"))
    unknown = refused("sign-in-refused", lambda: accounts.sign_in("nobody", "wrong"))
    without = refused("sign-in-refused", lambda: accounts.sign_in("operator", None))
    assert str(wrong) == str(unknown) == str(without)


def test_an_unknown_name_costs_as_much_hashing_as_a_wrong_password() -> None:
    class Counting(Passwords):
        verified = 0

        @property
        def _hasher(self) -> "Counting":  # type: ignore[override]
            return self

        def hash(self, password: str) -> str:
            return password

        def verify(self, hashed: str, password: str) -> bool:
            Counting.verified += 1
            return hashed == password

    passwords = Counting(CHEAP)
    assert not passwords.match("", "guess")
    assert not passwords.match("", "nobody's password")
    assert passwords.match("guess", "guess")
    assert Counting.verified == 3


@pytest.mark.parametrize("name", ["operator", "nobody"])
def test_ten_thousand_guesses_are_held_back_by_the_clock(office: Office, name: str) -> None:
    accounts, evaluated = office.steward.accounts, 0
    for _ in range(10_000):
        office.clock.pass_by(seconds=1)
        with pytest.raises(UserError) as raised:
            accounts.sign_in(name, "a guess")
        evaluated += raised.value.code == "sign-in-refused"
    # 5 at once, 9 more within 2 + 4 + ... + 512 s, then one each 15 minutes
    assert evaluated == 5 + 9 + (10_000 - 1_027) // 900
    told = list(office.steward.chain.events(EventFilter(kind="user_authentication")))
    assert len(told) == evaluated
    assert {event.account for event in told} == {"operator" if name == "operator" else ""}
    error = refused("sign-in-locked", lambda: accounts.sign_in(name, RIGHT))
    assert "Wait" in error.do


def test_after_the_wait_the_right_password_signs_in_and_the_count_begins_anew(office: Office) -> None:
    accounts = office.steward.accounts
    for _ in range(5):
        refused("sign-in-refused", lambda: accounts.sign_in("operator", "wrong"))
    error = refused("sign-in-locked", lambda: accounts.sign_in("operator", RIGHT))
    assert error.do == "Wait 2 seconds and try again."
    office.clock.pass_by(seconds=2)
    accounts.sign_in("operator", RIGHT)
    refused("sign-in-refused", lambda: accounts.sign_in("operator", "wrong"))
    accounts.sign_in("operator", RIGHT)


def test_a_clock_set_back_neither_frees_a_name_nor_locks_it_for_ever(office: Office) -> None:
    accounts = office.steward.accounts
    for _ in range(5):
        refused("sign-in-refused", lambda: accounts.sign_in("operator", "wrong"))
    office.clock.pass_by(days=-10)
    refused("sign-in-locked", lambda: accounts.sign_in("operator", RIGHT))
    office.clock.pass_by(seconds=2)
    accounts.sign_in("operator", RIGHT)


def test_waits_double_up_to_a_quarter_of_an_hour() -> None:
    assert [wait_seconds(count) for count in (0, 4, 5, 6, 13, 14, 10_000)] == [0, 0, 2, 4, 512, 900, 900]


def test_what_is_typed_as_a_name_is_kept_nowhere_in_clear(office: Office) -> None:
    typed = "my secret passphrase"
    refused("sign-in-refused", lambda: office.steward.accounts.sign_in(typed, ""))
    office.steward._database.wipe()
    assert typed.encode() not in office.file.read_bytes()
    assert b"correct horse" not in office.file.read_bytes()


def test_passwords_are_hashed_by_argon2id_at_the_recommended_cost() -> None:
    assert Passwords(RECOMMENDED_COST).hashed(RIGHT).startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    passwords = Passwords(CHEAP)
    assert passwords.match(passwords.hashed("Ångström"), "Ångström")
    assert not passwords.match("$argon2id$broken", RIGHT)


def test_a_changed_password_replaces_the_old_one(office: Office) -> None:
    accounts = office.steward.accounts
    refused("sign-in-refused", lambda: accounts.change_password("operator", old="wrong", new="another one"))
    refused("password-too-short", lambda: accounts.change_password("operator", old=RIGHT, new="short"))
    refused("password-too-long", lambda: accounts.change_password("operator", old=RIGHT, new="x" * 257))
    accounts.change_password("operator", old=RIGHT, new="another one")
    refused("sign-in-refused", lambda: accounts.sign_in("operator", RIGHT))
    assert accounts.sign_in("operator", "another one") == office.operator


def test_the_systems_user_signs_in_as_himself_and_as_nobody_else(office: Office) -> None:
    accounts = office.steward.accounts
    own = accounts.add("Ward7", "Ward Seven", roles=("operator",), password=None, by="approver")
    assert own.source == "system"
    assert accounts.sign_in("ward7", None) == own
    refused("sign-in-refused", lambda: accounts.sign_in("ward7", "anything at all"))
    accounts.add("ward8", "", roles=("operator",), password=None, by="approver")
    refused("sign-in-refused", lambda: accounts.sign_in("ward8", None))


@pytest.mark.parametrize("by", ["", "operator", "nobody"])
def test_an_operator_cannot_make_an_approver(office: Office, by: str) -> None:
    for role in ("approver", "owner"):
        refused(
            "account-not-allowed",
            lambda role=role: office.steward.accounts.add(
                "second", "Second Self", roles=("operator", role), password="password1", by=by
            ),
        )
    assert len(office.steward.accounts.all()) == 2


def test_once_there_are_approvers_nobody_is_added_by_nobody(office: Office) -> None:
    accounts = office.steward.accounts
    refused("account-not-allowed", lambda: accounts.add("new", "", roles=("operator",), password="password1"))
    added = accounts.add("new", "", roles=("operator",), password="password1", by="operator")
    assert added == Account("new", "new", ("operator",), "password")


def test_a_name_that_was_used_is_not_given_again(office: Office) -> None:
    accounts = office.steward.accounts
    accounts.deactivate("operator", by="approver")
    assert accounts.all() == (office.approver,)
    refused("sign-in-refused", lambda: accounts.sign_in("operator", RIGHT))
    refused(
        "account-exists",
        lambda: accounts.add("Operator", "", roles=("operator",), password="password1", by="approver"),
    )
    refused("account-not-allowed", office.create)


def test_the_last_who_can_appoint_an_approver_stays(office: Office) -> None:
    accounts = office.steward.accounts
    refused("account-not-allowed", lambda: accounts.deactivate("approver", by="operator"))
    refused("account-last", lambda: accounts.deactivate("approver", by="approver"))
    refused("account-unknown", lambda: accounts.deactivate("nobody", by="approver"))
    accounts.add("owner", "O", roles=("owner",), password="password1", by="approver")
    accounts.deactivate("approver", by="approver")
    assert [one.name for one in accounts.all()] == ["operator", "owner"]


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("", "password1", "account-name"),
        ("a\nb", "password1", "account-name"),
        ("new", "seven77", "password-too-short"),
    ],
)
def test_an_account_that_cannot_be_is_refused(office: Office, name: str, password: str, code: str) -> None:
    accounts = office.steward.accounts
    refused(code, lambda: accounts.add(name, "", roles=("operator",), password=password, by="approver"))
    refused("account-roles", lambda: accounts.add("x", "", roles=(), password="password1", by="approver"))


def test_what_concerns_accounts_stands_in_the_chain_without_any_password(office: Office) -> None:
    accounts = office.steward.accounts
    accounts.sign_out(accounts.sign_in("operator", RIGHT))
    accounts.change_password("operator", old=RIGHT, new="another one")
    accounts.deactivate("operator", by="operator")
    names = [event.name for event in office.steward.chain.events()]
    assert names == [
        "register-begun",
        "account-added",
        "account-added",
        "signed-in",
        "signed-out",
        "signed-in",
        "password-changed",
        "account-deactivated",
    ]
    with closing(sqlite3.connect(office.file)) as connection:
        text = " ".join(row[0] for row in connection.execute("SELECT event FROM audit_events"))
    assert "horse" not in text
    assert "another" not in text
    assert "argon2" not in text
