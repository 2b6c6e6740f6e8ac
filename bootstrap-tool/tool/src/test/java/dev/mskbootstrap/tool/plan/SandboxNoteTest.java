package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxNoteTest {

    private static final ClusterAddress LOCAL = new ClusterAddress.Sandbox("local", 3);
    private static final Desired FEWER = desired(topic("orders", 3, 1));

    private final MemoryCluster cluster = new MemoryCluster(3).with(topic("orders", 6, 1));

    @Test
    void where_a_topic_of_a_sandbox_is_in_the_way_it_says_how_to_begin_anew() {
        assertThat(notes(FEWER, LOCAL))
                .containsExactly(
                        new Note(
                                "sandbox",
                                "every environment that names it shares its topics; `msk-bootstrap sandbox reset` deletes them all, and apply begins anew"));
        assertThat(notes(FEWER, new ClusterAddress.Sandbox("mine", 1)))
                .singleElement()
                .asString()
                .contains("`msk-bootstrap sandbox reset --name mine`");
    }

    @Test
    void a_cluster_elsewhere_is_not_to_begin_anew() {
        assertThat(notes(FEWER, new ClusterAddress.Servers(List.of("b:9092")))).isEmpty();
    }

    @Test
    void without_a_conflict_or_without_its_topic_it_does_not_help() {
        assertThat(notes(desired(topic("orders", 9, 1)), LOCAL)).isEmpty();
        assertThat(notes(desired(topic("new", 1, 4)), LOCAL)).isEmpty();
    }

    private List<Note> notes(Desired desired, ClusterAddress address) {
        return SandboxNote.add(plan(cluster, desired), new Observer(cluster).observe(desired), address)
                .notes();
    }
}
