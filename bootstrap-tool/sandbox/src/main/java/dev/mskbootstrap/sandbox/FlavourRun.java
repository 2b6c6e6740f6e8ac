package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.access.MskAuthorizer;
import dev.mskbootstrap.sandbox.access.OpenRules;
import dev.mskbootstrap.sandbox.flavour.ConfigPolicy;
import dev.mskbootstrap.sandbox.flavour.CreationPolicy;
import dev.mskbootstrap.sandbox.flavour.MutationQuota;
import dev.mskbootstrap.sandbox.flavour.OpenRegimes;
import dev.mskbootstrap.sandbox.flavour.Regime;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.server.config.ServerTopicConfigSynonyms;

/** What makes the brokers of one run behave as those of a flavour of MSK: settings, and what Kafka finds by them. */
final class FlavourRun implements AutoCloseable {
    /** Leaves the brokers as they are. */
    static final FlavourRun NOTHING = new FlavourRun(Regime.of(Flavour.KAFKA, BrokerPrincipal::is), "", "");

    /** As many as Kafka has by default: up to three requests may wait for their turn, one of each broker. */
    private static final String THREADS = "8";

    private final Regime regime;
    private final String regimeId;
    private final String rulesId;

    private FlavourRun(Regime regime, String regimeId, String rulesId) {
        this.regime = regime;
        this.regimeId = regimeId;
        this.rulesId = rulesId;
    }

    static FlavourRun of(Flavour flavour) {
        if (flavour == Flavour.KAFKA) {
            return NOTHING;
        }
        Regime regime = Regime.of(flavour, BrokerPrincipal::is);
        return new FlavourRun(regime, OpenRegimes.open(regime), OpenRules.open(everybodys(flavour)));
    }

    /** Whether it has to know what was there before. */
    boolean counts() {
        return regime.flavour().partitionQuota().isPresent();
    }

    /** Takes note of what was there before: the {@code cleanup.policy} of each topic. */
    void remember(Map<String, String> policies) {
        regime.counts().remember(policies);
    }

    /** Adds to the settings of a node; an authorizer that is there stays. */
    void addTo(Properties settings, boolean isController) {
        if (this == NOTHING) {
            return;
        }
        settings.put(OpenRegimes.CONFIG, regimeId);
        settings.putAll(defaults());
        if (isController) {
            settings.putAll(controls());
        }
        if (!settings.containsKey("authorizer.class.name")) {
            settings.putAll(authorizer());
        }
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new HashMap<>();
        regime.flavour()
                .changedDefaults()
                .forEach((key, value) -> defaults.put(ServerTopicConfigSynonyms.serverSynonym(key), value));
        return defaults;
    }

    private Map<String, String> controls() {
        Map<String, String> controls = new HashMap<>();
        controls.put("num.io.threads", THREADS);
        controls.put("create.topic.policy.class.name", CreationPolicy.class.getName());
        controls.put("alter.config.policy.class.name", ConfigPolicy.class.getName());
        regime.flavour().partitionRate().ifPresent(rate -> controls.putAll(MutationQuota.settings(rate)));
        return controls;
    }

    private Map<String, String> authorizer() {
        Map<String, String> authorizer = new HashMap<>(BrokerPrincipal.settings());
        authorizer.put("authorizer.class.name", MskAuthorizer.class.getName());
        authorizer.put(MskAuthorizer.RULES_CONFIG, rulesId);
        return authorizer;
    }

    /** Rules for a run that has no others: whoever signs on by IAM may do everything, and nobody hears of it. */
    private static AccessRules everybodys(Flavour flavour) {
        String everything = """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "kafka-cluster:*", "Resource": "*"}}
                """;
        IamIdentity anybody = new IamIdentity(
                "arn:aws:iam::%s:user/anybody".formatted(Identities.LOCAL.account()),
                List.of(Policy.parse("everything", everything)),
                null);
        Permissions all = Permissions.of(anybody, Identities.LOCAL, flavour);
        return new AccessRules(Identities.LOCAL, flavour, arn -> Optional.of(all), decision -> {});
    }

    @Override
    public void close() {
        OpenRegimes.close(regimeId);
        OpenRules.close(rulesId);
    }
}
