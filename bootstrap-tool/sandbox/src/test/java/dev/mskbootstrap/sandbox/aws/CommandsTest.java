package dev.mskbootstrap.sandbox.aws;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.Instance.Machine;
import dev.mskbootstrap.sandbox.aws.world.LogGroup;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Commands of SSM: they really run, and end in each way that they can. */
class CommandsTest {

    private static final String ID = "i-0123456789abcdef0";
    private static final String DOCUMENT = """
            schemaVersion: '2.2'
            description: Runs what it is told.
            parameters:
              script: {type: String}
              name: {type: String, default: nobody, allowedPattern: '^[a-z; ]+$'}
            mainSteps:
              - action: aws:runShellScript
                name: run
                inputs:
                  timeoutSeconds: '3600'
                  runCommand:
                    - 'name={{ name }}'
                    - '{{script}}'
            """;

    @TempDir
    Path folder;

    private Aws aws = Aws.with();
    private SsmClient ssm = aws.ssm(Aws.ADMIN);

    @BeforeEach
    void open() {
        aws.close();
        aws = Aws.with(
                Aws.role("bastion", Aws.allow("logs:*", "*")),
                Aws.user("operator", Aws.policy("""
                    {"Effect": "Allow", "Action": "ssm:SendCommand", "Resource": "arn:aws:ssm:*:*:document/run"},
                    {"Effect": "Allow", "Action": "ssm:SendCommand", "Resource": "arn:aws:ec2:*:*:instance/*",
                     "Condition": {"StringEquals": {"ssm:resourceTag/Role": "kafka-bastion"}}},
                    {"Effect": "Allow", "Action": ["ssm:GetCommandInvocation", "ssm:CancelCommand"], "Resource": "*"}""")),
                SsmDocument.of("run", DOCUMENT),
                SsmDocument.of("other", DOCUMENT),
                new LogGroup("group"),
                bastion(),
                Instance.running("i-1", Map.of("Role", "web"), Machine.of(folder, "bastion")));
        ssm = aws.ssm("operator");
    }

    private Instance bastion() {
        return Instance.running(ID, Map.of("Role", "kafka-bastion"), Machine.of(folder, "bastion"));
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private String send(String script) {
        return send(call -> call.parameters(Map.of("script", List.of(script))));
    }

    private String send(Consumer<SendCommandRequest.Builder> more) {
        return ssm.sendCommand(call -> more.accept(call.documentName("run").instanceIds(ID)))
                .command()
                .commandId();
    }

    /** Looks until it has come so far. */
    private GetCommandInvocationResponse await(String command, String... details) throws InterruptedException {
        while (true) {
            try {
                var now =
                        ssm.getCommandInvocation(call -> call.commandId(command).instanceId(ID));
                if (List.of(details).contains(now.statusDetails())) {
                    return now;
                }
            } catch (InvocationDoesNotExistException e) {
                assertThat(e.statusCode()).isEqualTo(400);
            }
            Thread.sleep(20);
        }
    }

    @Test
    void a_command_runs_in_the_folder_that_plays_the_instance_with_its_role() throws Exception {
        String command = send("pwd; echo $MSK_BOOTSTRAP_ROOT; echo $AWS_ACCESS_KEY_ID; echo $name >&2");
        var result = await(command, "Success");
        String key = aws.endpoints().variables("bastion").get("AWS_ACCESS_KEY_ID");
        assertThat(result.standardOutputContent().lines()).containsExactly(real(), folder.toString(), key);
        assertThat(result.standardErrorContent()).isEqualTo("nobody\n");
        assertThat(result.responseCode()).isZero();
        assertThat(result.statusAsString()).isEqualTo("Success");
    }

    private String real() throws Exception {
        return folder.toRealPath().toString();
    }

    @Test
    void parameters_are_put_in_as_text_whatever_they_mean_to_a_shell() throws Exception {
        String command = send(call ->
                call.parameters(Map.of("script", List.of("echo \"$name\""), "name", List.of("x; echo injected"))));
        assertThat(await(command, "Success").standardOutputContent()).isEqualTo("injected\nx\n");
    }

    @Test
    void a_parameter_that_does_not_fit_its_pattern_is_refused() {
        assertThat(AnyCall.error(() ->
                        send(call -> call.parameters(Map.of("script", List.of("true"), "name", List.of("$HOME"))))))
                .isEqualTo("400 InvalidParameters: Parameter \"name\" does not match the allowed pattern ^[a-z; ]+$.");
        assertThat(AnyCall.error(
                        () -> send(call -> call.parameters(Map.of("nome", List.of("x"), "script", List.of(""))))))
                .isEqualTo("400 InvalidParameters: Parameter \"nome\" is not defined in the document.");
        assertThat(AnyCall.error(() -> send(call -> {})))
                .isEqualTo("400 InvalidParameters: Parameter \"script\" requires a value.");
    }

    @Test
    void a_command_is_not_to_be_seen_at_once() {
        String command = send("true");
        assertThat(AnyCall.error(() ->
                        ssm.getCommandInvocation(call -> call.commandId(command).instanceId(ID))))
                .startsWith("400 InvocationDoesNotExist");
        assertThat(AnyCall.error(() ->
                        ssm.getCommandInvocation(call -> call.commandId(command).instanceId(ID))))
                .isEqualTo("no error");
    }

    @Test
    void a_script_that_fails_tells_its_exit_code() throws Exception {
        var result = await(send("echo out; echo err >&2; exit 3"), "Failed");
        assertThat(result.responseCode()).isEqualTo(3);
        assertThat(result.standardOutputContent()).isEqualTo("out\n");
        assertThat(result.standardErrorContent()).isEqualTo("err\nfailed to run commands: exit status 3");
    }

    @Test
    void output_is_cut() throws Exception {
        var result = await(send("printf %030000d 0; printf %08001d 0 >&2"), "Success");
        assertThat(result.standardOutputContent()).hasSize(24_000).endsWith("000\n--output truncated--");
        assertThat(result.standardErrorContent()).hasSize(8_000).endsWith("000\n--output truncated--");
    }

    @Test
    void output_that_just_fits_is_whole() throws Exception {
        var result = await(send("printf %024000d 0; printf %08000d 0 >&2"), "Success");
        assertThat(result.standardOutputContent()).hasSize(24_000).endsWith("0000");
        assertThat(result.standardErrorContent()).hasSize(8_000).endsWith("0000");
    }

    @Test
    void a_command_that_runs_can_be_cancelled_with_all_that_it_started() throws Exception {
        String command = send("bash -c 'echo $$ > pid.new; mv pid.new pid; sleep 1000' & wait; touch next");
        while (!Files.exists(folder.resolve("pid"))) {
            Thread.sleep(20);
        }
        ssm.cancelCommand(call -> call.commandId(command));
        assertThat(await(command, "Cancelled").statusAsString()).isEqualTo("Cancelled");
        Optional<ProcessHandle> child = ProcessHandle.of(
                Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
        assertThat(child.stream().map(ProcessHandle::onExit))
                .allMatch(end -> end.orTimeout(1, MINUTES).join() != null);
        assertThat(folder.resolve("next")).doesNotExist();
    }

    @Test
    void a_command_that_takes_too_long_is_stopped() throws Exception {
        aws.endpoints().second(Duration.ofNanos(50_000));
        var result = await(send("echo begun; sleep 1000"), "ExecutionTimedOut");
        assertThat(result.statusAsString()).isEqualTo("TimedOut");
        assertThat(result.responseCode()).isEqualTo(137);
        assertThat(result.standardErrorContent()).isEqualTo("failed to run commands: exit status 137");
    }

    @ParameterizedTest
    @EnumSource(
            value = Agent.class,
            names = {"SILENT", "LOST"})
    void a_command_that_no_agent_takes_is_not_delivered(Agent agent) throws Exception {
        change(bastion().withAgent(agent));
        aws.endpoints().second(Duration.ofMillis(10));
        String command =
                send(call -> call.parameters(Map.of("script", List.of("true"))).timeoutSeconds(30));
        var result = await(command, "DeliveryTimedOut");
        assertThat(result.statusAsString()).isEqualTo("TimedOut");
        assertThat(result.responseCode()).isEqualTo(-1);
    }

    @Test
    void a_command_that_waits_can_be_cancelled() throws Exception {
        change(bastion().withAgent(Agent.SILENT));
        String command = send("true");
        await(command, "Pending");
        ssm.cancelCommand(call -> call.commandId(command));
        assertThat(await(command, "Cancelled").responseCode()).isEqualTo(-1);
    }

    @Test
    void a_command_can_be_undeliverable() throws Exception {
        change(bastion().withAgent(Agent.UNREACHABLE));
        assertThat(await(send("true"), "Undeliverable").responseCode()).isEqualTo(-1);
    }

    @Test
    void an_instance_that_stops_takes_its_command_along() throws Exception {
        change(bastion().stoppingAfter(Duration.ofMillis(100)));
        aws.endpoints().second(Duration.ofNanos(200_000));
        var result = await(send("echo begun; sleep 1000"), "ExecutionTimedOut");
        assertThat(result.standardOutputContent()).isEmpty();
        assertThat(pingStatus()).containsExactly("ConnectionLost");
        assertThat(AnyCall.error(() -> send("true")))
                .isEqualTo("400 InvalidInstanceId: Instances [[" + ID
                        + "]] not in a valid state for account 123456789012");
    }

    private void change(Instance instance) {
        aws.endpoints().replace(aws.endpoints().world().with(instance));
    }

    private List<String> pingStatus() {
        InstanceInformationStringFilter filter = InstanceInformationStringFilter.builder()
                .key("InstanceIds")
                .values(ID)
                .build();
        return aws
                .ssm(Aws.ADMIN)
                .describeInstanceInformation(call -> call.filters(filter))
                .instanceInformationList()
                .stream()
                .map(InstanceInformation::pingStatusAsString)
                .toList();
    }

    @Test
    void a_command_fails_where_there_is_no_folder() throws Exception {
        change(Instance.running(ID, Map.of("Role", "kafka-bastion"), Machine.of(folder.resolve("none"), "bastion")));
        assertThat(await(send("true"), "Failed").standardErrorContent())
                .startsWith("a command does not start: java.io.IOException: Cannot run program \"/bin/bash\"");
    }

    @Test
    void an_instance_that_never_registered_takes_no_command() {
        change(bastion().withAgent(Agent.ABSENT));
        assertThat(AnyCall.error(() -> send("true"))).startsWith("400 InvalidInstanceId");
        assertThat(pingStatus()).isEmpty();
    }

    @Test
    void the_operator_may_send_this_document_to_those_instances_and_nothing_else() {
        assertThatSending(call -> call.documentName("other"))
                .startsWith(
                        "400 AccessDeniedException: User: arn:aws:iam::123456789012:user/operator is not authorized to"
                                + " perform: ssm:SendCommand on resource: arn:aws:ssm:eu-west-1:123456789012:document/other");
        assertThatSending(call -> call.documentName("AWS-RunShellScript"))
                .contains("on resource: arn:aws:ssm:eu-west-1::document/AWS-RunShellScript because");
        assertThatSending(call -> call.instanceIds("i-1"))
                .contains("ssm:SendCommand on resource: arn:aws:ec2:eu-west-1:123456789012:instance/i-1 because");
    }

    private AbstractStringAssert<?> assertThatSending(Consumer<SendCommandRequest.Builder> what) {
        return assertThat(AnyCall.error(() ->
                send(call -> what.accept(call.parameters(Map.of("script", List.of("true")))))));
    }

    @Test
    void a_document_tells_what_it_is_and_is_missing_by_name() {
        SsmClient admin = aws.ssm(Aws.ADMIN);
        var document = admin.describeDocument(call -> call.name("run")).document();
        assertThat(document.documentVersion()).isEqualTo("1");
        assertThat(document.hash()).hasSize(64);
        assertThat(admin.getDocument(call -> call.name("run")).content()).isEqualTo(DOCUMENT);
        assertThat(AnyCall.error(() -> admin.describeDocument(call -> call.name("none"))))
                .isEqualTo("400 InvalidDocument: Document with name none does not exist.");
    }

    @Test
    void a_version_or_hash_of_a_document_has_to_be_its_own() {
        assertThatSending(call -> call.documentVersion("2"))
                .isEqualTo("400 InvalidDocumentVersion: The document version is not valid or does not exist.");
        assertThatSending(call -> call.documentHash("00").documentHashType("Sha256"))
                .isEqualTo("400 InvalidDocument: The document hash does not match that of run.");
        assertThatSending(call -> call.documentVersion("1")).isEqualTo("no error");
    }

    @Test
    void output_comes_into_the_log_group_while_it_is_printed() throws Exception {
        String command = send(call -> call.parameters(
                        Map.of("script", List.of("echo one; while [ ! -e go ]; do sleep .02; done; echo two")))
                .cloudWatchOutputConfig(c -> c.cloudWatchOutputEnabled(true).cloudWatchLogGroupName("group")));
        while (lines(command).isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(lines(command)).containsExactly("one");
        Files.createFile(folder.resolve("go"));
        await(command, "Success");
        assertThat(lines(command)).containsExactly("one", "two");
    }

    private List<String> lines(String command) throws SsmException {
        return aws
                .logs(Aws.ADMIN)
                .filterLogEvents(call -> call.logGroupName("group").logStreamNamePrefix(command + "/" + ID + "/"))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    @Test
    void the_waiting_of_awss_own_client_works() {
        String command = send("true");
        var result = ssm.waiter()
                .waitUntilCommandExecuted(
                        call -> call.commandId(command).instanceId(ID),
                        settings -> settings.waitTimeout(Duration.ofMinutes(1)));
        assertThat(result.matched().response()).isPresent();
    }
}
