package nl.meldroute.platform.beveiliging;

import java.util.List;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps an account in the engine for who signs in elsewhere, so that Tasklist can show a name
 * beside a task and knows who may stand in. Name and groups only: such an account has no password,
 * and what it may do follows from the sign-in and not from here.
 */
@Component
class Accountspiegel {

  /** Marks an account as a mirror; a note that nobody can make through a door. */
  private static final String MERK = "aanmelding";

  /** What no password ever turns into; without any, the engine fails on who tries one. */
  private static final String GEEN_WACHTWOORD = "{SHA-512}geen";

  private static final int LANGSTE_NAAM = 255;

  private final IdentityService identiteiten;
  private final TransactionTemplate transactie;

  Accountspiegel(IdentityService identiteiten, TransactionTemplate transactie) {
    this.identiteiten = identiteiten;
    this.transactie = transactie;
  }

  /**
   * Makes the account as the provider says it is: groups that went there, go here. Nobody becomes a
   * member of {@code camunda-admin} this way, and who was put there by hand leaves it.
   *
   * @return whether this is a mirror; an account of our own is never touched
   */
  boolean werkBij(
      String uitgever, String id, String voornaam, String achternaam, List<String> groepen) {
    try {
      return eenmaal(uitgever, id, voornaam, achternaam, groepen);
    } catch (ProcessEngineException botsing) {
      // Two tabs that sign in for the first time at once both make the account; now it is there.
      return eenmaal(uitgever, id, voornaam, achternaam, groepen);
    }
  }

  private boolean eenmaal(
      String uitgever, String id, String voornaam, String achternaam, List<String> groepen) {
    return Boolean.TRUE.equals(
        transactie.execute(
            lopend -> {
              User account = identiteiten.createUserQuery().userId(id).singleResult();
              if (account == null) {
                if (!groepen.isEmpty()) {
                  maak(uitgever, id, voornaam, achternaam);
                  groepen.forEach(groep -> identiteiten.createMembership(id, groep));
                }
                return true;
              }
              if (!uitgever.equals(identiteiten.getUserInfo(id, MERK))) {
                return false;
              }
              werkBij((UserEntity) account, voornaam, achternaam);
              pasLidmaatschappenAan(id, groepen);
              return true;
            }));
  }

  private void maak(String uitgever, String id, String voornaam, String achternaam) {
    UserEntity account = (UserEntity) identiteiten.newUser(id);
    account.setFirstName(passend(voornaam));
    account.setLastName(passend(achternaam));
    account.setDbPassword(GEEN_WACHTWOORD);
    identiteiten.saveUser(account);
    Eigenwerk.doe(() -> identiteiten.setUserInfo(id, MERK, uitgever));
  }

  private void werkBij(UserEntity account, String voornaam, String achternaam) {
    if (!passend(voornaam).equals(account.getFirstName())
        || !passend(achternaam).equals(account.getLastName())
        || !GEEN_WACHTWOORD.equals(account.getPassword())) {
      account.setFirstName(passend(voornaam));
      account.setLastName(passend(achternaam));
      account.setDbPassword(GEEN_WACHTWOORD);
      identiteiten.saveUser(account);
    }
  }

  private void pasLidmaatschappenAan(String id, List<String> groepen) {
    List<String> huidige =
        identiteiten.createGroupQuery().groupMember(id).unlimitedList().stream()
            .map(Group::getId)
            .toList();
    huidige.stream()
        .filter(groep -> !groepen.contains(groep))
        .forEach(groep -> identiteiten.deleteMembership(id, groep));
    groepen.stream()
        .filter(groep -> !huidige.contains(groep))
        .forEach(groep -> identiteiten.createMembership(id, groep));
  }

  private static String passend(String naam) {
    String schoon = naam.replaceAll("\\p{Cntrl}", " ").strip();
    return schoon.length() > LANGSTE_NAAM ? schoon.substring(0, LANGSTE_NAAM) : schoon;
  }
}
