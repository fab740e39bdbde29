package nl.meldroute.platform.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * What a password must be: long, and not to be guessed from who it belongs to. No rules about kinds
 * of characters and no end date: those make people choose worse ones (NIST SP 800-63B, §5.1.1.2).
 */
class Wachtwoordbeleid implements PasswordPolicy {

  static final String UITLEG =
      "Kies een ander wachtwoord: minstens 12 tekens, zonder uw naam en zonder woorden die iedereen als eerste probeert.";

  private static final int MINSTENS = 12;
  private static final int HOOGSTENS = 200;
  private static final int ANDERE_TEKENS = 5;

  /** Long enough, and still the first that somebody tries. */
  private static final Set<String> BEKEND =
      Set.of(
          "wachtwoord", "welkom", "password", "meldroute", "qwerty", "azerty", "123456", "geheim");

  @Override
  public List<PasswordPolicyRule> getRules() {
    return List.of(
        new Regel(
            "Het wachtwoord heeft minstens 12 en hoogstens 200 tekens.",
            (wachtwoord, wie) ->
                wachtwoord.length() >= MINSTENS && wachtwoord.length() <= HOOGSTENS),
        new Regel(
            "Het wachtwoord bestaat niet uit steeds dezelfde tekens.",
            (wachtwoord, wie) -> wachtwoord.chars().distinct().count() >= ANDERE_TEKENS),
        new Regel(
            "Het wachtwoord bevat geen woord dat iedereen als eerste probeert.",
            (wachtwoord, wie) -> BEKEND.stream().noneMatch(klein(wachtwoord)::contains)),
        new Regel(
            "Het wachtwoord bevat niet de naam of gebruikersnaam.",
            (wachtwoord, wie) -> wie == null || namen(wie).noneMatch(klein(wachtwoord)::contains)));
  }

  private static Stream<String> namen(User wie) {
    return Stream.of(wie.getId(), wie.getFirstName(), wie.getLastName())
        .filter(naam -> naam != null && naam.length() > 3)
        .map(Wachtwoordbeleid::klein);
  }

  private static String klein(String tekst) {
    return tekst.toLowerCase(Locale.ROOT);
  }

  /** The engine's Admin shows the placeholder as it is when it has no translation of it. */
  private record Regel(String tekst, BiPredicate<String, User> toets)
      implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
      return tekst;
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String wachtwoord) {
      return execute(wachtwoord, null);
    }

    @Override
    public boolean execute(String wachtwoord, User wie) {
      return wachtwoord != null && toets.test(wachtwoord, wie);
    }
  }
}
