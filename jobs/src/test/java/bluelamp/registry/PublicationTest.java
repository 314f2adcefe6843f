package bluelamp.registry;

import static bluelamp.registry.RegistryDrawn.FORCES;
import static bluelamp.registry.RegistryDrawn.account;
import static bluelamp.registry.RegistryDrawn.accounts;
import static bluelamp.registry.RegistryDrawn.registry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {
  @ParameterizedTest
  @CsvSource({
    "account_type=corporate, true",
    "account_type=contact_centre, true",
    "account_type=neighbourhood, true",
    "account_type=specialist, true",
    "account_type=specialist;policing_type=dogs;person_key=p1, false",
    "account_type=neighbourhood;rank=Constable;person_key=p1, false",
    "account_type=corporate;person_key=p1, false",
    "account_type=leader;rank=Chief Constable;person_key=p1, true",
    "account_type=leader;rank=Commander, true",
    "account_type=leader;rank=Chief Officer (staff), true",
    "account_type=leader;rank=Chief Superintendent, false",
    "account_type=leader;rank_group=senior, false",
    "account_type=individual;rank=Constable, false",
    "account_type=individual;rank=Chief Constable, false",
    "account_type=corporate;publish=no, false",
    "account_type=leader;rank=Chief Constable;publish=no;source=s, false",
    "account_type=individual;publish=yes;source=profile, true",
    "account_type=leader;rank=Superintendent;publish=yes;source=profile, true",
    "account_type=individual;source=profile, false"
  })
  void standsAlone(String cells, boolean expected) {
    AccountRow row = registry(FORCES, accounts(account(cells.split(";")))).accounts().get(0);
    assertEquals(expected, Publication.standsAlone(row), Arrays.toString(cells.split(";")));
  }
}
