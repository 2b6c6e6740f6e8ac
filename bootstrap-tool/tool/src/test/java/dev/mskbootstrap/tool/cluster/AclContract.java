package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static dev.mskbootstrap.tool.cluster.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link Cluster} with an authorizer does with ACLs. */
abstract class AclContract {

    /** Whose client may read ACLs and change them. */
    abstract Cluster cluster();

    @AfterEach
    void leave_none() {
        for (List<Binding> batch : Batches.of(there(), acl -> 10)) {
            cluster().deleteAcls(batch);
        }
        shows();
    }

    @Test
    void acls_that_are_made_are_there_literal_and_prefixed_of_every_kind() {
        List<Binding> made = acls(
                "allow User:CN=app,O=acme Write topic orders",
                "allow User:app Read topic eeg.*",
                "deny User:* All topic *",
                "allow User:app Read group app-* from 10.0.0.7",
                "allow User:app Describe transactionalId app",
                "allow User:* All cluster");
        assertThat(cluster().createAcls(made)).hasSize(6).containsValue(Answer.OK);
        shows(made);
    }

    @Test
    void one_that_is_there_is_made_again_without_harm() {
        cluster().createAcls(acls("allow User:app Write topic orders"));
        assertThat(cluster().createAcls(acls("allow User:app Write topic orders")))
                .containsOnly(Map.entry(acl("allow User:app Write topic orders"), Answer.OK));
        shows(acls("allow User:app Write topic orders"));
    }

    @Test
    void exactly_those_that_are_named_go() {
        List<Binding> made = acls(
                "allow User:app Write topic orders",
                "allow User:app Write topic orders*",
                "allow User:app Write topic *",
                "allow User:app Write topic orders from 10.0.0.7",
                "deny User:app Write topic orders");
        cluster().createAcls(made);
        shows(made);
        assertThat(cluster().deleteAcls(made.subList(0, 1))).containsValue(Answer.OK);
        shows(made.subList(1, 5));
    }

    @Test
    void one_that_is_gone_already_is_gone() {
        assertThat(cluster().deleteAcls(acls("allow User:app Write topic orders")))
                .containsValue(Answer.OK);
    }

    @Test
    void ten_thousand_fit_one_request_and_one_more_does_not() {
        List<Binding> most = many(10_000);
        assertThat(cluster().createAcls(many(10_001)).values())
                .hasSize(10_001)
                .allMatch(answer -> answer instanceof Answer.Refused refused && refused.reason() == Reason.POLICY);
        assertThat(new HashSet<>(cluster().createAcls(most).values())).isEqualTo(Set.of(Answer.OK));
        shows(most);
    }

    private static List<Binding> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> acl("allow User:app" + i % 100 + " Write topic t" + i))
                .toList();
    }

    private void shows(Collection<Binding> expected) {
        eventually(() -> there().equals(new HashSet<>(expected)));
    }

    private void shows() {
        shows(List.of());
    }

    private Set<Binding> there() {
        return switch (cluster().acls()) {
            case AclState.Seen readable -> readable.bindings().stream().collect(Collectors.toSet());
            case AclState.NotAsked none -> throw new AssertionError(none);
            case AclState.NotAuthorised refused -> throw new AssertionError(refused);
            case AclState.NoAuthorizer none -> throw new AssertionError(none);
            case AclState.Unknown unknown -> throw new AssertionError(unknown);
        };
    }
}
