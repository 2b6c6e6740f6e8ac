package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.access.AccessTexts;
import dev.mskbootstrap.tool.spec.Limits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changes take of a cluster. */
class ChangeTest {

    @Test
    void a_change_counts_the_partitions_that_it_makes_or_deletes() {
        assertThat(new Change.CreateTopic(topic("a", 12, 3)).partitions()).isEqualTo(12);
        assertThat(new Change.CreateTopic(topic("a", null, 3)).partitions()).isEqualTo(1);
        assertThat(new Change.AddPartitions(name("a"), "id", 3, 12).partitions())
                .isEqualTo(9);
        assertThat(new Change.DeleteTopic(name("a"), "id", 6).partitions()).isEqualTo(6);
    }

    @Test
    void what_changes_no_topic_in_size_counts_none() {
        assertThat(new Change.AlterConfig(name("a"), "id", List.of()).partitions())
                .isZero();
        List<AclGroup> groups = AclGroup.of(AccessTexts.acls("allow User:a Read topic b"));
        assertThat(new Change.AddAcls(groups.getFirst(), Set.of()).partitions()).isZero();
    }

    @Test
    void partitions_are_counted_where_something_limits_them() {
        assertThat(new Planner(Flavour.SERVERLESS, Limits.NONE).countsPartitions())
                .isTrue();
        assertThat(new Planner(Flavour.KAFKA, Limits.NONE).countsPartitions()).isFalse();
        assertThat(new Planner(Flavour.SERVERLESS, Limits.NONE).flavour()).isEqualTo(Flavour.SERVERLESS);
    }
}
