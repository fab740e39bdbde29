package nl.meldroute.beleidstekst;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Signalenlijst;
import org.springframework.stereotype.Component;

/** What the product brings: {@code beleidsteksten.yaml}, {@code berichten.yaml} and the signals. */
@Component
public class Fabriek {

  public static final String BERICHTEN = "berichten";
  public static final String MELDFORMULIER = "meldformulier";
  public static final String TERUGKOPPELING = "terugkoppeling";
  public static final String SIGNALEN = "signalen";

  /** Of a mail; what is longer is cut off in many a list. */
  private static final int ONDERWERP = 60;

  /** With OEFENING before it and the address to sign in behind it, this is one text message. */
  private static final int BERICHT = 110;

  private final Map<String, Tekstbundel> bundels = new LinkedHashMap<>();
  private final List<VasteTekst> vast;
  private final List<Regiosignaal> signalen;

  public Fabriek() {
    this(new Signalenlijst());
  }

  @org.springframework.beans.factory.annotation.Autowired
  Fabriek(Signalenlijst signalen) {
    Bestand bestand = lees("/beleidsteksten.yaml", Bestand.class);
    neemOp(berichten(lees("/berichten.yaml", Berichten.class)));
    bestand.bundels().forEach(this::neemOp);
    this.vast = List.copyOf(bestand.vast());
    this.signalen = signalen.alle().stream().map(Regiosignaal::van).toList();
  }

  /**
   * A text that no region changes.
   *
   * @param waar where it is read
   * @param reden why it stays as it is
   */
  public record VasteTekst(String naam, String waar, String reden) {}

  private record Bestand(List<Tekstbundel> bundels, List<VasteTekst> vast) {}

  private record Berichten(Map<String, Bericht> berichten) {}

  private record Bericht(String wanneer, String onderwerp, String tekst) {}

  private void neemOp(Tekstbundel bundel) {
    bundels.put(bundel.sleutel(), bundel);
  }

  private static Tekstbundel berichten(Berichten bron) {
    List<Tekstveld> velden = new ArrayList<>();
    bron.berichten()
        .forEach(
            (soort, bericht) -> {
              String groep = bericht.wanneer() == null ? bericht.onderwerp() : bericht.wanneer();
              velden.add(
                  new Tekstveld(
                      soort + ".onderwerp",
                      groep,
                      "Onderwerp",
                      "Het onderwerp van de e-mail.",
                      true,
                      ONDERWERP,
                      List.of(),
                      bericht.onderwerp()));
              velden.add(
                  new Tekstveld(
                      soort + ".tekst",
                      groep,
                      "Tekst",
                      "In de e-mail en in de sms. Meldroute zet er zelf de koppeling achter.",
                      true,
                      BERICHT,
                      List.of(),
                      bericht.tekst()));
            });
    return new Tekstbundel(
        BERICHTEN,
        "Berichten per e-mail en sms",
        "Wat Meldroute stuurt aan wie iets te doen krijgt. Een bericht zegt dat er iets wacht, nooit wat of over wie.",
        velden);
  }

  private static <T> T lees(String naam, Class<T> soort) {
    try (InputStream yaml = Fabriek.class.getResourceAsStream(naam)) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, soort);
    } catch (IOException fout) {
      throw new UncheckedIOException(naam + " is niet te lezen", fout);
    }
  }

  public List<Tekstbundel> bundels() {
    return List.copyOf(bundels.values());
  }

  public Optional<Tekstbundel> bundel(String sleutel) {
    return Optional.ofNullable(bundels.get(sleutel));
  }

  /** What kind of words go by this key; empty when none do. */
  public Optional<Tekstsoort> soort(String sleutel) {
    if (SIGNALEN.equals(sleutel)) {
      return Optional.of(Tekstsoort.SIGNALEN);
    }
    return bundel(sleutel).map(bundel -> Tekstsoort.TEKSTEN);
  }

  public List<VasteTekst> vast() {
    return vast;
  }

  public List<Regiosignaal> signalen() {
    return signalen;
  }
}
