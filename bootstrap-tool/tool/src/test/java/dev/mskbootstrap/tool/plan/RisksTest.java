package dev.mskbootstrap.tool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Risk;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The edges of what the golden case {@code risks} shows. */
class RisksTest {

    @Test
    void nothing_is_lost_when_what_was_not_kept_at_all_is_kept() {
        assertThat(Risks.of("retention.ms", "0", "1000", 3)).isEmpty();
    }

    @Test
    void to_keep_nothing_any_more_loses_data() {
        assertThat(Risks.of("retention.ms", "1000", "0", 3)).containsExactly(Risk.LOSES_DATA);
    }

    @Test
    void unclean_elections_are_a_risk_when_they_begin_or_may() {
        String key = "unclean.leader.election.enable";
        assertThat(Risks.of(key, "false", "true", 3)).isEqualTo(Set.of(Risk.LOWERS_DURABILITY));
        assertThat(Risks.of(key, "false", null, 3)).isEqualTo(Set.of(Risk.LOWERS_DURABILITY));
        assertThat(Risks.of(key, "true", "false", 3)).isEmpty();
        assertThat(Risks.of(key, "true", null, 3)).isEmpty();
    }
}
