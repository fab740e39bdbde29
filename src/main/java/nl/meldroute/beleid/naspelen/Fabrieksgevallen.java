package nl.meldroute.beleid.naspelen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.naspelen.Testgeval.Herkomst;
import nl.meldroute.beslissing.Proeftabel;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The examples that Meldroute brings: of each rule of each table one, with the answer of the table
 * as it was delivered. Required in each region.
 */
@Component
class Fabrieksgevallen {

  static final String SLEUTEL = "fabriek-";

  private static final ObjectMapper YAML = new YAMLMapper();

  private final ResourceLoader bronnen;
  private final Map<String, List<Testgeval>> gelezen = new ConcurrentHashMap<>();

  Fabrieksgevallen(ResourceLoader bronnen) {
    this.bronnen = bronnen;
  }

  /**
   * @param invoer what differs from the base
   * @param uitkomst the answer as people read it
   */
  private record Voorbeeld(String regel, Map<String, Object> invoer, List<String> uitkomst) {}

  private record Voorbeelden(Map<String, Object> basis, List<Voorbeeld> voorbeelden) {}

  /**
   * @param gedeeld whether the region uses the shared table, also where Meldroute brings one of its
   *     own
   */
  List<Testgeval> van(String regio, String sleutel, boolean gedeeld) {
    Optional<Resource> eigen =
        gedeeld ? Optional.empty() : bestand("dmn/" + regio + "/" + sleutel + ".dmn");
    return eigen.isPresent()
        ? gevallen(regio + "/" + sleutel, regio + "-" + sleutel)
        : gevallen(sleutel, sleutel);
  }

  private List<Testgeval> gevallen(String tabel, String voorbeelden) {
    return gelezen.computeIfAbsent(tabel, nieuw -> lees(tabel, voorbeelden));
  }

  private List<Testgeval> lees(String tabel, String voorbeelden) {
    Optional<Resource> dmn = bestand("dmn/" + tabel + ".dmn");
    Optional<Resource> yaml = bestand("tabelvoorbeelden/" + voorbeelden + ".yaml");
    if (dmn.isEmpty() || yaml.isEmpty()) {
      return List.of();
    }
    try (InputStream regels = dmn.get().getInputStream();
        InputStream gevallen = yaml.get().getInputStream()) {
      Proeftabel fabriek =
          Proeftabel.lees(new String(regels.readAllBytes(), StandardCharsets.UTF_8));
      Voorbeelden alle = YAML.readValue(gevallen, Voorbeelden.class);
      return alle.voorbeelden().stream()
          .map(voorbeeld -> geval(voorbeeld, alle.basis(), fabriek))
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException("Voorbeelden van " + tabel + " zijn niet te lezen", fout);
    }
  }

  private static Testgeval geval(
      Voorbeeld voorbeeld, Map<String, Object> basis, Proeftabel fabriek) {
    Map<String, Object> invoer = new LinkedHashMap<>(basis);
    invoer.putAll(voorbeeld.invoer());
    return new Testgeval(
        SLEUTEL + voorbeeld.regel(),
        Leestekst.hoofdletter(voorbeeld.regel().replace('-', ' ')),
        Herkomst.FABRIEK,
        true,
        invoer,
        fabriek.uitkomsten(invoer));
  }

  private Optional<Resource> bestand(String pad) {
    return Optional.of(bronnen.getResource("classpath:/" + pad)).filter(Resource::exists);
  }
}
