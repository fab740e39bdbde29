package nl.meldroute.regio.inlezen;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.meldroute.regio.OngeldigRegioprofiel;
import nl.meldroute.regio.Regioprofiel;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file with one profile. Only its text is read: no YAML tag ever becomes a Java object, and a
 * file that is too long, too deep or refers to itself is refused.
 */
public final class Profielbestand {

  private static final int LANGSTE_BESTAND = 200_000;

  private final Resource bestand;
  private final Fouten fouten = new Fouten();

  public Profielbestand(Resource bestand) {
    this.bestand = bestand;
  }

  public String naam() {
    return "regios/" + bestand.getFilename();
  }

  /**
   * @throws OngeldigRegioprofiel naming every fault
   */
  public Regioprofiel lees() {
    Optional<Regioprofiel> profiel =
        inhoud()
            .flatMap(this::ontleed)
            .flatMap(node -> Blok.lees(node, fouten, ProfielLezer::lees));
    profiel.ifPresent(gelezen -> new Samenhang(gelezen, fouten).controleer());
    profiel.ifPresent(this::controleerNaam);
    if (fouten.aantal() > 0) {
      throw new OngeldigRegioprofiel(fouten.alle(naam()));
    }
    return profiel.orElseThrow();
  }

  private void controleerNaam(Regioprofiel profiel) {
    String verwacht = "regios/%s.yaml".formatted(profiel.code());
    if (profiel.code() != null && !naam().equals(verwacht)) {
      fouten.bij(
          profiel, "code", "met deze code hoort het bestand %s te heten".formatted(verwacht));
    }
  }

  private Optional<String> inhoud() {
    try (InputStream stroom = bestand.getInputStream()) {
      byte[] bytes = stroom.readNBytes(LANGSTE_BESTAND + 1);
      if (bytes.length <= LANGSTE_BESTAND) {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      }
      fouten.opRegel(1, "het bestand is groter dan %d bytes".formatted(LANGSTE_BESTAND));
    } catch (CharacterCodingException geenUtf8) {
      fouten.opRegel(1, "het bestand is niet in UTF-8 opgeslagen");
    } catch (IOException onleesbaar) {
      fouten.opRegel(1, "het bestand is niet te openen");
    }
    return Optional.empty();
  }

  private Optional<Node> ontleed(String tekst) {
    LoaderOptions grenzen = new LoaderOptions();
    grenzen.setMaxAliasesForCollections(0);
    grenzen.setNestingDepthLimit(10);
    try {
      Node inhoud = new Yaml(grenzen).compose(new StringReader(tekst));
      if (inhoud == null) {
        fouten.opRegel(1, "het bestand is leeg");
      }
      return Optional.ofNullable(inhoud);
    } catch (MarkedYAMLException fout) {
      fouten.opRegel(regel(fout), "dit is geen geldige YAML (%s)".formatted(fout.getProblem()));
    } catch (YAMLException fout) {
      fouten.opRegel(1, "dit is geen geldige YAML (%s)".formatted(fout.getMessage()));
    }
    return Optional.empty();
  }

  private static int regel(MarkedYAMLException fout) {
    return fout.getProblemMark() == null ? 1 : fout.getProblemMark().getLine() + 1;
  }
}
