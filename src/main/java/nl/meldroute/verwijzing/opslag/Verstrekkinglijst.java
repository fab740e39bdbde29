package nl.meldroute.verwijzing.opslag;

import java.util.Optional;
import java.util.UUID;
import nl.meldroute.verwijzing.Verstrekking;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Verstrekkinglijst extends JpaRepository<Verstrekking, UUID> {

  Optional<Verstrekking> findByVerwijzingIdAndRonde(UUID verwijzing, int ronde);
}
