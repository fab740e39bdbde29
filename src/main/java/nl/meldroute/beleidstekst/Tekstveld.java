package nl.meldroute.beleidstekst;

import java.util.List;

/**
 * One text of a bundle.
 *
 * @param sleutel such as {@code SPOEDTAAK.onderwerp}
 * @param groep the heading under which the policy desk shows it
 * @param naam what it is, as staff read it
 * @param uitleg where and when somebody reads it
 * @param openbaar whether it travels in the open, where others can read along
 * @param langst how many characters it may have
 * @param plaatshouders what the product fills in
 * @param fabriek the words that the product brings
 */
public record Tekstveld(
    String sleutel,
    String groep,
    String naam,
    String uitleg,
    boolean openbaar,
    int langst,
    List<Plaatshouder> plaatshouders,
    String fabriek) {

  public Tekstveld {
    plaatshouders = plaatshouders == null ? List.of() : List.copyOf(plaatshouders);
  }

  /**
   * A place in a text where the product fills in something; never something about a person.
   *
   * @param naam as it stands between braces
   * @param voorbeeld what can come there
   */
  public record Plaatshouder(String naam, boolean verplicht, String voorbeeld) {}

  /** How it looks with an example at each place. */
  public String voorbeeld(String tekst) {
    String gevuld = tekst;
    for (Plaatshouder plaats : plaatshouders) {
      gevuld = gevuld.replace("{" + plaats.naam() + "}", plaats.voorbeeld());
    }
    return gevuld;
  }
}
