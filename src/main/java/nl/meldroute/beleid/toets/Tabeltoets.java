package nl.meldroute.beleid.toets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import nl.meldroute.platform.TeVaak;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Checks a draft of a decision table, while somebody edits it and again when it is submitted. Takes
 * no transaction and stores nothing.
 */
@Component
public class Tabeltoets {

  /** More at once would take the processors from running decisions. */
  private static final int TEGELIJK = 2;

  private final RepositoryService repository;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Veiligheidsregels regels = Veiligheidsregels.lees();
  private final Semaphore beurten = new Semaphore(TEGELIJK, true);

  Tabeltoets(RepositoryService repository, Regioprofielen regios, Toegang toegang) {
    this.repository = repository;
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * Checks a draft against the table that it began with.
   *
   * @param dmn the draft, as typed: anything
   * @param uitgangspunt what counts now, for the region or for all
   */
  public Toetsuitslag toets(String regio, String sleutel, String dmn, String uitgangspunt) {
    String gedeeld = toegang.alsSysteem(regio, () -> gedeeld(sleutel));
    try {
      beurten.acquire();
    } catch (InterruptedException onderbroken) {
      Thread.currentThread().interrupt();
      throw new TeVaak();
    }
    try {
      return new Toetsing(
              regels, regio, sleutel, magWeg(regio, sleutel), new Rekengrens(Toetsing.STAPPEN))
          .toets(dmn, uitgangspunt, gedeeld);
    } finally {
      beurten.release();
    }
  }

  private Set<String> magWeg(String regio, String sleutel) {
    Set<String> magWeg = new HashSet<>();
    regios
        .profiel(regio)
        .ifPresent(
            profiel ->
                profiel.uitzonderingen().stream()
                    .filter(uitzondering -> uitzondering.tabel().equals(sleutel))
                    .forEach(uitzondering -> magWeg.add(uitzondering.partner().code())));
    return magWeg;
  }

  private String gedeeld(String sleutel) {
    DecisionDefinition nieuwste =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(sleutel)
            .withoutTenantId()
            .latestVersion()
            .singleResult();
    if (nieuwste == null) {
      return null;
    }
    try (InputStream model = repository.getDecisionModel(nieuwste.getId())) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
