package nl.meldroute.verwijzing.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.verwijzing.Verantwoording.Vraag;

/**
 * Which referrals somebody asks to see, as it stands in the address. What is left empty does not
 * count; without days it is the last year.
 */
record Verantwoordingsvraag(
    String regio, String casus, String partner, String vanaf, String tot, String pagina) {

  private static final int GROOTTE = 50;
  private static final int LANGSTE_NUMMER = 60;
  private static final String GETAL = "[1-9]\\d{0,5}";

  Verantwoordingsvraag {
    regio = leeg(regio);
    casus = leeg(casus);
    partner = leeg(partner);
    vanaf = leeg(vanaf);
    tot = leeg(tot);
    pagina = leeg(pagina);
  }

  private static String leeg(String tekst) {
    return tekst == null || tekst.isBlank() ? null : tekst.strip();
  }

  /**
   * @param regios the regions that the user watches over
   * @throws OngeldigeInvoer naming every fault
   */
  Vraag lees(List<String> regios, LocalDate vandaag) {
    List<Fout> fouten = new ArrayList<>();
    String gekozen = regio == null && regios.size() == 1 ? regios.get(0) : regio;
    if (gekozen == null || !regios.contains(gekozen)) {
      fouten.add(new Fout("regio", "Kies uit: " + String.join(", ", regios) + "."));
    }
    if (casus != null && (casus.length() > LANGSTE_NUMMER || casus.indexOf('\0') >= 0)) {
      fouten.add(new Fout("casus", "Vul het nummer van een casus in, zoals C-twente-2026-000123."));
    }
    Partnercode code =
        of(
            partner,
            null,
            tekst -> Waarde.zoek(Partnercode.class, tekst).orElse(null),
            new Fout("partner", "Kies uit: " + partners() + "."),
            fouten);
    Fout geenDag = new Fout("vanaf", "Vul een datum in als 2026-01-31.");
    LocalDate begin = of(vanaf, vandaag.minusYears(1), Verantwoordingsvraag::dag, geenDag, fouten);
    LocalDate einde =
        of(tot, vandaag, Verantwoordingsvraag::dag, new Fout("tot", geenDag.melding()), fouten);
    if (begin != null && einde != null && einde.isBefore(begin)) {
      fouten.add(new Fout("tot", "Kies een dag op of na de eerste dag."));
    }
    Integer bladzijde =
        of(
            pagina,
            1,
            tekst -> tekst.matches(GETAL) ? Integer.valueOf(tekst) : null,
            new Fout("pagina", "Vul een getal in vanaf 1."),
            fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return new Vraag(gekozen, casus, code, begin, einde, bladzijde, GROOTTE);
  }

  private static <T> T of(
      String tekst, T standaard, Function<String, T> lees, Fout fout, List<Fout> fouten) {
    if (tekst == null) {
      return standaard;
    }
    T waarde = lees.apply(tekst);
    if (waarde == null) {
      fouten.add(fout);
    }
    return waarde;
  }

  private static LocalDate dag(String tekst) {
    try {
      LocalDate dag = LocalDate.parse(tekst);
      return dag.getYear() < 2000 || dag.getYear() > 9000 ? null : dag;
    } catch (DateTimeParseException geenDatum) {
      return null;
    }
  }

  private static String partners() {
    return Arrays.stream(Partnercode.values()).map(Waarde::code).collect(Collectors.joining(", "));
  }
}
