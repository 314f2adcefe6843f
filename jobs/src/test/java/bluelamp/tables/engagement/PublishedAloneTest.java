package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementCase.march;

import bluelamp.testing.Drawn;
import org.junit.jupiter.api.Test;

class PublishedAloneTest {
  /**
   * Kent has five senior officers who post, Essex four, one who is silent and one of no rank group
   * who polices roads; Gwent's one is a chief officer.
   */
  @Test
  void keepsBackWhatWouldShowOneOfFewerThanFiveOfficers() {
    Drawn.assertRows(
        """
        unit_type          | unit_id           | published_alone
        account            | k1                | false
        account            | k2                | false
        account            | k3                | false
        account            | k4                | false
        account            | k5                | false
        account            | e1                | false
        account            | e2                | false
        account            | e3                | false
        account            | e4                | false
        account            | e6                | false
        account            | g1                | true
        force_account_type | kent:leader       | true
        force_account_type | essex:leader      | false
        force_account_type | essex:individual  | false
        force_account_type | gwent:leader      | true
        force_rank_group   | kent:senior       | true
        force_rank_group   | essex:senior      | false
        force_rank_group   | gwent:chief       | true
        account_type       | leader            | true
        account_type       | individual        | false
        rank_group         | senior            | true
        rank_group         | chief             | true
        function           | roads             | false
        force              | kent              | true
        force              | essex             | true
        force              | gwent             | true
        nation             | england           | true
        nation             | wales             | true
        nation             | england-and-wales | true
        """,
        march(
            """
            account_id | force_id | account_type | rank_group | function | published_alone | day        | original
            k1         | kent     | leader       | senior     | .        | false           | 2024-03-20 | 1
            k2         | kent     | leader       | senior     | .        | false           | 2024-03-20 | 1
            k3         | kent     | leader       | senior     | .        | false           | 2024-03-20 | 1
            k4         | kent     | leader       | senior     | .        | false           | 2024-03-20 | 1
            k5         | kent     | leader       | senior     | .        | false           | 2024-03-20 | 1
            k5         | kent     | leader       | senior     | .        | true            | 2024-03-21 | 1
            e1         | essex    | leader       | senior     | .        | false           | 2024-03-20 | 1
            e2         | essex    | leader       | senior     | .        | false           | 2024-03-20 | 1
            e3         | essex    | leader       | senior     | .        | false           | 2024-03-20 | 1
            e4         | essex    | leader       | senior     | .        | false           | 2024-03-20 | 1
            e5         | essex    | leader       | senior     | .        | false           | 2024-03-20 | 0
            e6         | essex    | individual   | .          | roads    | false           | 2024-03-20 | 1
            g1         | gwent    | leader       | chief      | .        | true            | 2024-03-20 | 1
            """));
  }
}
