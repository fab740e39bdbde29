package nl.meldroute.cijfers.publicatie;

import java.util.List;
import java.util.Optional;
import nl.meldroute.cijfers.Cijfertoegang;
import nl.meldroute.platform.NietGevonden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a region published of its figures, for all who work there. What is still being made is for
 * who may see the numbers themselves; the database asks the same.
 */
@Component
@Transactional(readOnly = true)
public class Publicaties {

  private final Publicatieregister register;
  private final Cijfertoegang toegang;

  Publicaties(Publicatieregister register, Cijfertoegang toegang) {
    this.register = register;
    this.toegang = toegang;
  }

  /**
   * What counts as published now; empty when nothing was.
   *
   * @throws NietGevonden for a region where the user does not work
   */
  public Optional<Publicatie> laatste(String regio, int jaar) {
    toegang.eisRegio(regio);
    return register.geldig(regio, jaar);
  }

  /**
   * Newest year first, and of a year the newest first.
   *
   * @throws NietGevonden for a region where the user does not work
   */
  public List<Publicatie> van(String regio) {
    toegang.eisRegio(regio);
    return register.van(regio);
  }

  public Publicatieinhoud lees(Publicatie publicatie) {
    return Publicatiebestand.leesInhoud(publicatie.inhoud());
  }
}
