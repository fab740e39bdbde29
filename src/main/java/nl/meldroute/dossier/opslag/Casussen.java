package nl.meldroute.dossier.opslag;

import java.util.Optional;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Casussen extends JpaRepository<Casus, UUID> {

  Optional<Casus> findByNummer(String nummer);
}
