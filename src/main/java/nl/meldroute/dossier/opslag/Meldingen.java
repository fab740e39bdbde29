package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.dossier.Melding;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Meldingen extends JpaRepository<Melding, UUID> {

  Optional<Melding> findByNummer(String nummer);

  /** The one that opened the casus. */
  Optional<Melding> findByCasusId(UUID casus);

  List<Melding> findByCasusIdInOrderByOntvangenOp(List<UUID> casussen);
}
