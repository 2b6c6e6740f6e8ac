package dev.mskbootstrap.sandbox.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.network.ClientInformation;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.RequestContext;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final KafkaPrincipal BROKER = new KafkaPrincipal("Broker", "one of ours");

    private final AtomicInteger waits = new AtomicInteger();
    private final String regime = OpenRegimes.open(new Regime(
            Flavour.SERVERLESS,
            BROKER::equals,
            new PartitionCounts(InstantSource.system()),
            new RequestPace(1, () -> 0, duration -> waits.incrementAndGet())));
    private final Turnstile turnstile = Turnstile.of(Map.of(OpenRegimes.CONFIG, regime));

    @AfterEach
    void close() {
        OpenRegimes.close(regime);
    }

    @Test
    void a_request_waits_once_however_often_it_is_asked_about() {
        RequestContext first = request(ApiKeys.CREATE_TOPICS, KafkaPrincipal.ANONYMOUS);
        RequestContext second = request(ApiKeys.CREATE_TOPICS, KafkaPrincipal.ANONYMOUS);
        turnstile.pass(first);
        turnstile.pass(first);
        assertThat(waits).hasValue(0);
        turnstile.pass(second);
        turnstile.pass(second);
        assertThat(waits).hasValue(1);
    }

    @Test
    void all_that_changes_topics_waits_and_nothing_else_does() {
        turnstile.pass(request(ApiKeys.DELETE_TOPICS, KafkaPrincipal.ANONYMOUS));
        turnstile.pass(request(ApiKeys.CREATE_PARTITIONS, KafkaPrincipal.ANONYMOUS));
        turnstile.pass(request(ApiKeys.INCREMENTAL_ALTER_CONFIGS, KafkaPrincipal.ANONYMOUS));
        assertThat(waits).hasValue(2);
        turnstile.pass(request(ApiKeys.METADATA, KafkaPrincipal.ANONYMOUS));
        turnstile.pass(request(ApiKeys.BROKER_HEARTBEAT, BROKER));
        turnstile.pass(request(ApiKeys.CREATE_TOPICS, BROKER));
        assertThat(waits).hasValue(2);
    }

    @Test
    void without_a_regime_nobody_waits() {
        Turnstile.of(Map.of()).pass(request(ApiKeys.CREATE_TOPICS, KafkaPrincipal.ANONYMOUS));
        assertThat(waits).hasValue(0);
    }

    private static RequestContext request(ApiKeys api, KafkaPrincipal principal) {
        return new RequestContext(
                new RequestHeader(api, api.latestVersion(), "test", 1),
                "connection",
                InetAddress.getLoopbackAddress(),
                principal,
                new ListenerName("CONTROLLER"),
                SecurityProtocol.PLAINTEXT,
                ClientInformation.EMPTY,
                false);
    }
}
