package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.bastion.BastionAws;
import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;
import software.amazon.awssdk.services.ssm.model.InvalidDocumentException;
import software.amazon.awssdk.services.ssm.model.InvalidInstanceIdException;
import software.amazon.awssdk.services.ssm.model.InvalidParametersException;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.sts.StsClient;

/** EC2, SSM, S3 and CloudWatch Logs as one identity in one region. */
public final class AwsBastion implements BastionAws, AutoCloseable {

    /** For a command to reach the instance; its agent asks every few seconds. */
    private static final int DELIVERY_SECONDS = 60;

    private static final String CONTENT = "--document-format YAML --content file://bastion/msk-bootstrap-run.yaml";

    private final AwsSession session;
    private final AwsObjects objects;
    private final Ec2Client ec2;
    private final SsmClient ssm;

    private AwsBastion(AwsSession session, AwsObjects objects) {
        this.session = session;
        this.objects = objects;
        this.ec2 = session.client(Ec2Client.builder());
        this.ssm = session.client(SsmClient.builder());
    }

    /** Throws a {@link ClusterException} when there are no credentials. */
    public static AwsBastion open(Auth auth, String region) {
        return new AwsBastion(AwsSession.open(auth, region), new AwsObjects(auth));
    }

    @Override
    public List<Instance> instances(SortedMap<String, String> tags) {
        AwsCall call = new AwsCall("look for the bastion", "ec2:DescribeInstances", "*");
        List<Filter> filters = Stream.concat(
                        tags.entrySet().stream().map(tag -> filter("tag:" + tag.getKey(), tag.getValue())),
                        Stream.of(filter("instance-state-name", "pending", "running", "stopping", "stopped")))
                .toList();
        return session.ask(
                call,
                () -> ec2.describeInstancesPaginator(request -> request.filters(filters)).stream()
                        .flatMap(page -> page.reservations().stream())
                        .flatMap(AwsBastion::instances)
                        .toList());
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    private static Stream<Instance> instances(Reservation reservation) {
        return reservation.instances().stream()
                .map(instance -> new Instance(
                        instance.instanceId(),
                        instance.state().nameAsString(),
                        String.valueOf(instance.architectureAsString()),
                        reservation.ownerId()));
    }

    @Override
    public Map<String, String> pings(Collection<String> instances) {
        AwsCall call = new AwsCall("see whether SSM reaches the bastion", "ssm:DescribeInstanceInformation", "*");
        var ofThese = InstanceInformationStringFilter.builder()
                .key("InstanceIds")
                .values(instances)
                .build();
        return session.ask(
                call,
                () -> ssm.describeInstanceInformationPaginator(request -> request.filters(ofThese)).stream()
                        .flatMap(page -> page.instanceInformationList().stream())
                        .collect(Collectors.toMap(
                                info -> info.instanceId(), info -> info.pingStatusAsString(), (one, same) -> one)));
    }

    @Override
    public String send(Order order) {
        AwsCall call = new AwsCall(
                "run the document " + order.document() + " on " + order.instance(),
                "ssm:SendCommand",
                "the document " + order.document() + " and the instance " + order.instance());
        return session.ask(call, () -> sent(call, order));
    }

    private String sent(AwsCall call, Order order) {
        try {
            return ssm.sendCommand(request -> {
                        request.documentName(order.document())
                                .instanceIds(order.instance())
                                .timeoutSeconds(DELIVERY_SECONDS)
                                .parameters(Map.of("request", List.of(order.request())));
                        if (order.logGroup() != null) {
                            request.cloudWatchOutputConfig(output ->
                                    output.cloudWatchOutputEnabled(true).cloudWatchLogGroupName(order.logGroup()));
                        }
                    })
                    .command()
                    .commandId();
        } catch (InvalidDocumentException e) {
            throw new ClusterException(
                    call.action(),
                    "there is no such document in " + session.region(),
                    "create it from bastion/msk-bootstrap-run.yaml of the same version: aws ssm create-document --name "
                            + order.document() + " --document-type Command " + CONTENT,
                    e);
        } catch (InvalidParametersException e) {
            throw new ClusterException(
                    call.action(),
                    "the document is of another version, or another one: " + AwsReason.text(e),
                    "update it from bastion/msk-bootstrap-run.yaml of the same version: aws ssm update-document --name "
                            + order.document() + " --document-version '$LATEST' " + CONTENT
                            + ", and make that its default version",
                    e);
        } catch (InvalidInstanceIdException e) {
            throw new ClusterException(
                    call.action(),
                    AwsReason.text(e),
                    "see whether the instance still runs and its agent is online; nothing was run",
                    e);
        }
    }

    @Override
    public Optional<Look> look(String command, String instance) {
        AwsCall call = new AwsCall("see how it is with the command on the bastion", "ssm:GetCommandInvocation", "*");
        return session.ask(call, () -> {
            try {
                return Optional.of(look(ssm.getCommandInvocation(
                        request -> request.commandId(command).instanceId(instance))));
            } catch (InvocationDoesNotExistException e) {
                return Optional.empty();
            }
        });
    }

    private static Look look(GetCommandInvocationResponse answer) {
        return new Look(
                answer.statusDetails() == null ? answer.statusAsString() : answer.statusDetails(),
                answer.responseCode() == null ? -1 : answer.responseCode(),
                String.valueOf(answer.standardOutputContent()),
                String.valueOf(answer.standardErrorContent()));
    }

    @Override
    public void cancel(String command, String instance) {
        AwsCall call = new AwsCall("cancel the command on the bastion", "ssm:CancelCommand", "*");
        session.ask(call, () -> ssm.cancelCommand(request -> request.commandId(command)));
    }

    @Override
    public List<String> logged(String logGroup, String command, String instance) {
        AwsCall call = new AwsCall("read what the command says", "logs:FilterLogEvents", "the log group " + logGroup);
        try (CloudWatchLogsClient logs = session.client(CloudWatchLogsClient.builder())) {
            return session.ask(
                    call,
                    () -> logs
                            .filterLogEventsPaginator(request ->
                                    request.logGroupName(logGroup).logStreamNamePrefix(command + "/" + instance))
                            .events()
                            .stream()
                            .filter(event -> event.logStreamName().endsWith("stderr"))
                            .map(FilteredLogEvent::message)
                            .toList());
        }
    }

    @Override
    public String account() {
        try (StsClient sts = session.client(StsClient.builder())) {
            return session.ask(
                    new AwsCall("see which account this is", "sts:GetCallerIdentity", "*"),
                    () -> sts.getCallerIdentity().account());
        }
    }

    @Override
    public boolean has(ObjectPlace place, long bytes) {
        return objects.has(place, bytes);
    }

    @Override
    public void put(ObjectPlace place, byte[] bytes) {
        objects.put(place, bytes);
    }

    @Override
    public void put(ObjectPlace place, Path file) {
        objects.put(place, file);
    }

    @Override
    public byte[] get(ObjectPlace place) {
        return objects.get(place);
    }

    @Override
    public void close() {
        ssm.close();
        ec2.close();
        session.close();
    }
}
