package dev.mskbootstrap.tool.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.tool.export.Export.Extent;
import dev.mskbootstrap.tool.plan.RefusedException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** An export is read before it is handed out. */
class ReadBackTest {

    private final Seen seen = new Seen().topic("a", 1, 1, Map.of("retention.ms", "1000"));

    @Test
    void what_could_not_be_read_again_is_refused() {
        seen.topic("b", 1, 1, Map.of("acme.note", "x".repeat(17 << 20)));
        assertThatThrownBy(seen::export)
                .isInstanceOf(RefusedException.class)
                .hasMessage("what was found makes no file that can be read again")
                .extracting(refused -> ((RefusedException) refused).details(), InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "envs/mine/topics.yaml:1:1: the file is larger than 16 MiB; split it and include the parts",
                        "export it in parts, with --only");
    }

    @Test
    void what_would_change_anything_is_a_bug() {
        Export wrong = new Export("topics: {a: {partitions: 2}}", 1, List.of(), Extent.WHOLE);
        assertThatThrownBy(() -> new ReadBack(Seen.reader(), seen.environment()).planned(wrong, seen.observation()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the export would change what it was made from: [AddPartitions[topic=a,");
    }

    @Test
    void what_is_read_is_what_is_declared() {
        assertThat(new ReadBack(Seen.reader(), seen.environment())
                        .read(seen.export())
                        .topics())
                .hasSize(1);
    }
}
