package nl.meldroute.platform.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.Toegang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Meldroutetest
class ContextverbindingenTest {

  @Autowired private PlatformTransactionManager transacties;
  @Autowired private JdbcClient database;
  @Autowired private Toegang toegang;

  @Test
  void eachStatementIsAskedInTheNameOfWhoIsAtWorkThen() {
    List<String> gezien =
        new TransactionTemplate(transacties)
            .execute(
                lopend ->
                    List.of(
                        wie(),
                        toegang.alsSysteem("twente", this::wie),
                        toegang.alsSysteem(
                            "twente", () -> toegang.alsOnbekendeMelder("twente", this::wie)),
                        wie()));

    assertThat(gezien.get(0)).isIn("", "nee ");
    assertThat(gezien.subList(1, 3)).containsExactly("ja twente", "ja twente");
    assertThat(gezien.get(3)).isEqualTo("nee ");
  }

  @Test
  void anotherTransactionOnTheSameConnectionStartsAsNobody() {
    TransactionTemplate transactie = new TransactionTemplate(transacties);
    String[] dienst = new String[1];
    transactie.executeWithoutResult(lopend -> dienst[0] = toegang.alsSysteem("twente", this::wie));

    assertThat(dienst[0]).isEqualTo("ja twente");
    for (int i = 0; i < 20; i++) {
      assertThat(transactie.<String>execute(lopend -> wie())).isIn("", "nee ");
    }
  }

  @Test
  void outsideATransactionTheDatabaseKnowsNobody() {
    assertThat(toegang.alsSysteem("twente", this::wie)).isIn("", "nee ");
    assertThat(
            toegang.alsSysteem(
                "twente",
                () -> database.sql("select count(*) from casus").query(Long.class).single()))
        .isZero();
  }

  private String wie() {
    return database
        .sql(
            """
            select coalesce(trim(leading from current_setting('meldroute.systeem', true) || ' '
                                 || current_setting('meldroute.regios', true)), '')
            """)
        .query(String.class)
        .single();
  }
}
