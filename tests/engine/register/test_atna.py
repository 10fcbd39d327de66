"""The export of the audit trail against the message schema of DICOM PS3.15, A.5.1, written down here apart."""

import base64
from pathlib import Path

import pytest
from lxml import etree

from engine.errors import UserError
from engine.register.chain import EventFilter
from tests.engine.register.stewards import Office

ROLES = " ".join(f"<value>{one}</value>" for one in range(1, 27))
MESSAGE = f"""
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <define name="code">
    <attribute name="csd-code"><data type="token"><param name="minLength">1</param></data></attribute>
    <attribute name="codeSystemName"><data type="token"/></attribute>
    <optional><attribute name="displayName"><data type="token"/></attribute></optional>
    <attribute name="originalText"><data type="token"/></attribute>
  </define>
  <define name="event">
    <element name="EventIdentification">
      <attribute name="EventActionCode">
        <choice><value>C</value><value>R</value><value>U</value><value>D</value><value>E</value></choice>
      </attribute>
      <attribute name="EventDateTime"><data type="dateTime"/></attribute>
      <attribute name="EventOutcomeIndicator">
        <choice><value>0</value><value>4</value><value>8</value><value>12</value></choice>
      </attribute>
      <element name="EventID"><ref name="code"/></element>
      <zeroOrMore><element name="EventTypeCode"><ref name="code"/></element></zeroOrMore>
    </element>
  </define>
  <define name="participant">
    <element name="ActiveParticipant">
      <attribute name="UserID"/>
      <attribute name="UserIsRequestor"><data type="boolean"/></attribute>
      <zeroOrMore><element name="RoleIDCode"><ref name="code"/></element></zeroOrMore>
    </element>
  </define>
  <define name="object">
    <element name="ParticipantObjectIdentification">
      <attribute name="ParticipantObjectID"><data type="token"/></attribute>
      <attribute name="ParticipantObjectTypeCode">
        <choice><value>1</value><value>2</value><value>3</value><value>4</value></choice>
      </attribute>
      <attribute name="ParticipantObjectTypeCodeRole"><choice>{ROLES}</choice></attribute>
      <element name="ParticipantObjectIDTypeCode"><ref name="code"/></element>
      <element name="ParticipantObjectName"><data type="token"/></element>
      <zeroOrMore>
        <element name="ParticipantObjectDetail">
          <attribute name="type"><data type="token"/></attribute>
          <attribute name="value"><data type="base64Binary"/></attribute>
        </element>
      </zeroOrMore>
    </element>
  </define>
  <start>
    <element name="AuditMessage">
      <ref name="event"/>
      <oneOrMore><ref name="participant"/></oneOrMore>
      <element name="AuditSourceIdentification">
        <attribute name="AuditSourceID"><data type="token"/></attribute>
        <element name="AuditSourceTypeCode"><attribute name="csd-code"/></element>
      </element>
      <zeroOrMore><ref name="object"/></zeroOrMore>
    </element>
  </start>
</grammar>
"""


def details(message: etree._Element) -> dict[str, str]:
    found = message.iterfind("ParticipantObjectIdentification/ParticipantObjectDetail")
    return {one.get("type"): base64.b64decode(one.get("value")).decode() for one in found}


def test_every_message_fits_the_schema_and_tells_its_event(office: Office, tmp_path: Path) -> None:
    plan = office.approved(office.matched(["MRN-1", "MRN-2"]).number)
    office.steward.requests.start(plan.plan_id, tmp_path / "run", by=office.operator)
    with pytest.raises(UserError):
        office.steward.accounts.sign_in("operator", "wrong")
    office.steward.accounts.sign_out(office.steward.accounts.sign_in("operator", "correct horse"))
    out = tmp_path / "trail.xml"
    count = office.steward.export_trail(out, by=office.approver)
    messages = etree.parse(out).getroot().findall("AuditMessage")
    schema = etree.RelaxNG(etree.fromstring(MESSAGE))
    for message in messages:
        schema.assertValid(etree.fromstring(etree.tostring(message)))
    events = list(office.steward.chain.events())
    assert len(messages) == len(events) == count
    for message, event in zip(messages, events, strict=True):
        identification = message.find("EventIdentification")
        assert identification.get("EventDateTime") == event.time
        assert identification.get("EventOutcomeIndicator") == ("0" if event.successful else "4")
        assert identification.findall("EventTypeCode")[-1].get("csd-code") == event.name
        assert message.find("ActiveParticipant").get("UserID") == (event.account or "Forget-MI Steward")
        told = details(message)
        assert (told["sequence"], told["sha256"]) == (str(event.sequence), event.sha256)
    assert events[-1].name == "trail-exported"
    assert "MRN" not in out.read_text()


def test_patients_are_told_by_their_tokens(office: Office, tmp_path: Path) -> None:
    office.matched(["MRN-1", "MRN-2"])
    out = tmp_path / "trail.xml"
    assert office.steward.export_trail(out, wanted=EventFilter(kind="patient_record")) == 1
    persons = etree.parse(out).iterfind(".//ParticipantObjectIdentification[@ParticipantObjectTypeCode='1']")
    (matched,) = office.steward.chain.events(EventFilter(kind="patient_record"))
    assert tuple(one.get("ParticipantObjectID") for one in persons) == matched.detail["patients"]


def test_an_export_to_a_folder_that_is_not_there_is_told_in_words(office: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        office.steward.export_trail(tmp_path / "none" / "trail.xml")
    assert raised.value.code == "folder-missing"
