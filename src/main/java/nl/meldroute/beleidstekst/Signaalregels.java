package nl.meldroute.beleidstekst;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Signaal;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;

/** What may stand in the list of signals of a region. Each fault is told, not only the first. */
final class Signaalregels {

  /** An unproven feeling is enough to report (Twente 2022 §6.1), so a form always says so. */
  static final String NIET_PLUIS = "NIET_PLUIS";

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
  private static final int LANGSTE_CODE = 60;
  private static final int LANGSTE_TEKST = 120;
  private static final int KORTSTE_TEKST = 5;
  private static final int LANGSTE_BRON = 200;

  /** More than this nobody reads while reporting. */
  private static final int MEESTE = 150;

  private Signaalregels() {}

  /**
   * @param eerder the codes of the list that counts now
   */
  static List<Tekstbevinding> toets(List<Regiosignaal> signalen, Set<String> eerder) {
    List<Tekstbevinding> fouten = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Map<String, String> teksten = new HashMap<>();
    for (int i = 0; i < signalen.size(); i++) {
      Regiosignaal signaal = signalen.get(i);
      String regel = requireNonNullElse(signaal.code(), "signaal " + (i + 1));
      code(signaal, regel, codes, fouten);
      tekst(signaal, regel, teksten, fouten);
      vormEnBron(signaal, regel, fouten);
    }
    geheel(signalen, codes, eerder, fouten);
    return fouten;
  }

  private static void code(
      Regiosignaal signaal, String regel, Set<String> codes, List<Tekstbevinding> fouten) {
    String code = requireNonNullElse(signaal.code(), "");
    if (!CODE.matcher(code).matches() || code.length() > LANGSTE_CODE) {
      fouten.add(
          new Tekstbevinding(
              "CODE",
              regel,
              "code",
              "Geef een code van hoofdletters, cijfers en lage streepjes, zoals GEEN_ARTS."));
    }
    if (!codes.add(code)) {
      fouten.add(
          new Tekstbevinding(
              "CODE_DUBBEL", regel, "code", "Deze code staat er twee keer. Kies een andere."));
    }
  }

  private static void tekst(
      Regiosignaal signaal,
      String regel,
      Map<String, String> teksten,
      List<Tekstbevinding> fouten) {
    String tekst = signaal.tekst();
    fouten.addAll(Tekstregels.toets(regel, "tekst", tekst, LANGSTE_TEKST));
    if (tekst == null || tekst.isBlank()) {
      return;
    }
    if (tekst.length() < KORTSTE_TEKST) {
      fouten.add(
          new Tekstbevinding(
              "TE_KORT", regel, "tekst", "Zeg in ten minste 5 tekens wat iemand ziet of hoort."));
    }
    if (tekst.contains("{") || tekst.contains("}")) {
      fouten.add(
          new Tekstbevinding(
              "ACCOLADE", regel, "tekst", "Gebruik hier geen accolades: er wordt niets ingevuld."));
    }
    String eerder = teksten.putIfAbsent(tekst.strip().toLowerCase(Locale.ROOT), regel);
    if (eerder != null && !signaal.verborgen()) {
      fouten.add(
          new Tekstbevinding(
              "TEKST_DUBBEL",
              regel,
              "tekst",
              "Deze tekst staat ook bij %s. Verberg een van de twee.".formatted(eerder)));
    }
  }

  private static void vormEnBron(Regiosignaal signaal, String regel, List<Tekstbevinding> fouten) {
    if (!Signaal.ALGEMEEN.equals(signaal.vorm())
        && Waarde.zoek(Uitbuitingsvorm.class, signaal.vorm()).isEmpty()) {
      fouten.add(
          new Tekstbevinding(
              "VORM", regel, "vorm", "Kies een vorm van uitbuiting uit de lijst, of ALGEMEEN."));
    }
    if (signaal.bron() == null || signaal.bron().isBlank()) {
      fouten.add(
          new Tekstbevinding(
              "BRON",
              regel,
              "bron",
              "Noem de bron met het hoofdstuk, of vul “aanname” in als geen bron het signaal noemt."));
    } else {
      fouten.addAll(Tekstregels.toets(regel, "bron", signaal.bron(), LANGSTE_BRON));
    }
  }

  private static void geheel(
      List<Regiosignaal> signalen,
      Set<String> codes,
      Set<String> eerder,
      List<Tekstbevinding> fouten) {
    if (signalen.size() > MEESTE) {
      fouten.add(
          new Tekstbevinding(
              "TE_VEEL", null, "signalen", "Gebruik ten hoogste " + MEESTE + " signalen."));
    }
    for (String code : eerder.stream().sorted().toList()) {
      if (!codes.contains(code)) {
        fouten.add(
            new Tekstbevinding(
                "VERDWENEN",
                code,
                "code",
                "Dit signaal kan in oude meldingen staan en blijft op de lijst. Wilt u het niet meer gebruiken? Verberg het."));
      }
    }
    Set<String> zichtbaar = new HashSet<>();
    Set<String> vormen = new HashSet<>();
    signalen.stream()
        .filter(signaal -> !signaal.verborgen())
        .forEach(
            signaal -> {
              zichtbaar.add(signaal.code());
              vormen.add(signaal.vorm());
            });
    if (!zichtbaar.contains(NIET_PLUIS)) {
      fouten.add(
          new Tekstbevinding(
              "NIET_PLUIS",
              NIET_PLUIS,
              "verborgen",
              "Dit signaal blijft op het formulier: een niet-pluisgevoel is genoeg om te melden (Twente 2022 §6.1)."));
    }
    for (Uitbuitingsvorm vorm : Uitbuitingsvorm.values()) {
      if (vorm != Uitbuitingsvorm.ONBEKEND && !vormen.contains(vorm.code())) {
        fouten.add(
            new Tekstbevinding(
                "VORM_LEEG",
                null,
                vorm.code(),
                "Bij “%s” staat geen enkel signaal meer op het formulier. Laat er ten minste één staan."
                    .formatted(vorm.tekst())));
      }
    }
  }
}
