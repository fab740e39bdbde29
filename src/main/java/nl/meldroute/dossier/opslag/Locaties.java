package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Locatie;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Locaties extends JpaRepository<Locatie, UUID> {

  List<Locatie> findByCasusIdIn(List<UUID> casussen);
}
