package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** One fault in a draft, such as a slip of the hand makes. */
enum Mutatie {
  WAARDE_WEG,
  WAARDE_ERBIJ,
  VOORWAARDE_WEG,
  BEREIK_VERSCHOVEN,
  REGEL_DUBBEL,
  REGEL_WEG,
  REGELS_GEWISSELD,
  UITKOMST_ANDERS;

  private static final Pattern CODE = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GETAL = Pattern.compile("\\d+");

  /** Tries faults until one can be made in this table; says which. */
  static String doe(Concept concept, Random toeval) {
    while (true) {
      Mutatie soort = values()[toeval.nextInt(values().length)];
      Rule regel = concept.regels().get(toeval.nextInt(concept.regels().size()));
      int kolom = toeval.nextInt(concept.tabel().getInputs().size());
      if (soort.doe(concept, regel, kolom, toeval)) {
        return "%s bij %s, vraag %d".formatted(soort, regel.getId(), kolom + 1);
      }
    }
  }

  private boolean doe(Concept concept, Rule regel, int kolom, Random toeval) {
    Text cel = List.copyOf(regel.getInputEntries()).get(kolom).getText();
    String tekst = cel.getTextContent().strip();
    List<String> alle = codes(concept.vraag(kolom).getInputValues().getText());
    return switch (this) {
      case WAARDE_WEG -> waardeWeg(cel, toeval);
      case WAARDE_ERBIJ -> waardeErbij(cel, alle, toeval);
      case VOORWAARDE_WEG -> zet(cel, tekst, "");
      case BEREIK_VERSCHOVEN -> verschuif(cel, alle);
      case REGEL_DUBBEL -> {
        Rule kopie = concept.kopieer(regel.getId(), regel.getId() + "-nogmaals");
        yield kopie != null;
      }
      case REGEL_WEG -> concept.tabel().getRules().remove(regel);
      case REGELS_GEWISSELD -> wissel(concept, regel, toeval);
      case UITKOMST_ANDERS -> {
        int plaats = toeval.nextInt(concept.tabel().getOutputs().size());
        Text uitkomst = List.copyOf(regel.getOutputEntries()).get(plaats).getText();
        List<String> keuzes = codes(concept.antwoord(plaats).getOutputValues().getText());
        String was = uitkomst.getTextContent().strip();
        yield !was.isEmpty() && zet(uitkomst, was, keuzes.get(toeval.nextInt(keuzes.size())));
      }
    };
  }

  private static boolean waardeWeg(Text cel, Random toeval) {
    List<String> codes = codes(cel);
    if (codes.size() < 2) {
      return false;
    }
    String tekst = cel.getTextContent().strip();
    codes.remove(toeval.nextInt(codes.size()));
    String lijst = String.join(",", codes);
    return zet(cel, tekst, tekst.startsWith("not") ? "not(" + lijst + ")" : lijst);
  }

  private static boolean waardeErbij(Text cel, List<String> alle, Random toeval) {
    List<String> codes = codes(cel);
    List<String> over = new ArrayList<>(alle);
    over.removeAll(codes);
    if (codes.isEmpty() || over.isEmpty()) {
      return false;
    }
    String tekst = cel.getTextContent().strip();
    codes.add(over.get(toeval.nextInt(over.size())));
    String lijst = String.join(",", codes);
    return zet(cel, tekst, tekst.startsWith("not") ? "not(" + lijst + ")" : lijst);
  }

  /** A number one higher, or a code the next one of its list. */
  private static boolean verschuif(Text cel, List<String> alle) {
    String tekst = cel.getTextContent().strip();
    if (alle.isEmpty()) {
      return zet(
          cel,
          tekst,
          GETAL
              .matcher(tekst)
              .replaceFirst(
                  getal -> String.valueOf(Math.min(99, Integer.parseInt(getal.group()) + 1))));
    }
    List<String> codes = codes(cel);
    return !codes.isEmpty()
        && zet(
            cel,
            tekst,
            tekst.replaceFirst(
                Pattern.quote(codes.get(0)),
                alle.get((alle.indexOf(codes.get(0)) + 1) % alle.size())));
  }

  private static boolean wissel(Concept concept, Rule regel, Random toeval) {
    List<Rule> regels = concept.regels();
    Rule ander = regels.get(toeval.nextInt(regels.size()));
    if (ander.equals(regel)) {
      return false;
    }
    List<String> volgorde = new ArrayList<>(regels.stream().map(Rule::getId).toList());
    Collections.swap(volgorde, regels.indexOf(regel), regels.indexOf(ander));
    for (String id : volgorde) {
      Rule weg = concept.regel(id);
      concept.tabel().getRules().remove(weg);
      concept.tabel().getRules().add(weg);
    }
    return true;
  }

  private static boolean zet(Text cel, String was, String wordt) {
    cel.setTextContent(wordt);
    return !was.equals(wordt);
  }

  private static List<String> codes(Text tekst) {
    return new ArrayList<>(
        CODE.matcher(tekst.getTextContent()).results().map(MatchResult::group).toList());
  }
}
