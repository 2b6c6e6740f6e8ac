package dev.mskbootstrap.tool.bastion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.tool.aws.AwsBastion;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Bastion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {

    private static final Bastion BASTION = new Bastion(
            new TreeMap<>(Map.of("Role", "kafka-bastion")), "eu-west-1", null, null, Bastion.DOCUMENT, null);

    /** SSM itself would say so after two days, when the document's time is up. */
    @Test
    void an_instance_that_stops_under_a_command_is_noticed(@TempDir Path folder) {
        try (PlayedAccount account = PlayedAccount.start(folder);
                AwsBastion aws = AwsBastion.open(new Auth.None(), "eu-west-1")) {
            account.does("sleep 60");
            account.has(PlayedAccount.instance("i-1", account.root()).stoppingAfter(Duration.ofMillis(200)));
            Courier courier = new Courier(aws, BASTION, new BastionFinder(aws, BASTION).find(), new Hurried());
            assertThatThrownBy(() -> courier.ask(new Request.Status(), Reply.Status.class))
                    .hasMessage("cannot wait for the command on the bastion i-1: the instance has stopped while the"
                            + " command ran");
        }
    }
}
