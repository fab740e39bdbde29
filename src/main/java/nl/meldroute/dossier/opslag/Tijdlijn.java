package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Tijdlijnregel;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Tijdlijn extends JpaRepository<Tijdlijnregel, UUID> {

  List<Tijdlijnregel> findByCasusIdInOrderByTijdstip(List<UUID> casussen);
}
