package dev.mskbootstrap.sandbox.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.mskbootstrap.sandbox.aws.service.Call;
import dev.mskbootstrap.sandbox.aws.service.Caller;
import dev.mskbootstrap.sandbox.aws.service.Ec2;
import dev.mskbootstrap.sandbox.aws.service.Kafka;
import dev.mskbootstrap.sandbox.aws.service.LogLines;
import dev.mskbootstrap.sandbox.aws.service.Logs;
import dev.mskbootstrap.sandbox.aws.service.Objects;
import dev.mskbootstrap.sandbox.aws.service.S3;
import dev.mskbootstrap.sandbox.aws.service.SecretsManager;
import dev.mskbootstrap.sandbox.aws.service.Service;
import dev.mskbootstrap.sandbox.aws.service.Sts;
import dev.mskbootstrap.sandbox.aws.ssm.Commands;
import dev.mskbootstrap.sandbox.aws.ssm.Ssm;
import dev.mskbootstrap.sandbox.aws.wire.Authorization;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Complaint;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.wire.RequestSignature;
import dev.mskbootstrap.sandbox.aws.wire.SignedBody;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.CurrentWorld;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where requests of all services come in: it finds out whose they are and for which service, and sends the answer. */
final class Desk implements HttpHandler {

    private static final Logger LOG = Logger.getLogger(Desk.class.getName());

    private final CurrentWorld world;
    private final Sts sts = new Sts();
    /** Those that a request without a signature could be meant for first; S3 takes any path. */
    private final List<Service> services;

    private final Faults faults = new Faults();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile Clock clock = Clock.systemUTC();

    Desk(CurrentWorld world, Objects objects, LogLines lines, Commands commands) {
        this.world = world;
        this.services = List.of(
                new Ssm(commands).service(),
                SecretsManager.service(),
                new Logs(lines).service(),
                Kafka.service(),
                sts.service(),
                Ec2.service(),
                new S3(objects).service());
    }

    Faults faults() {
        return faults;
    }

    Queue<String> calls() {
        return calls;
    }

    void clock(Clock other) {
        clock = other;
    }

    /** Closing the exchange without an answer closes the connection. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Exchanges.send(exchange, served(Exchanges.read(exchange)));
        } catch (CutOffException e) {
            LOG.fine("a connection is closed without an answer, as it was to be");
        }
    }

    private AwsAnswer served(AwsRequest request) {
        Authorization authorization = Authorization.of(request).orElse(null);
        Service service = authorization == null ? meant(request) : named(authorization.service());
        String id = UUID.randomUUID().toString();
        try {
            if (authorization == null) {
                throw service.dialect().refusal(Complaint.UNSIGNED, "");
            }
            return answer(new RequestSignature(request, authorization), service);
        } catch (AwsRefusal refusal) {
            return service.dialect().answer(refusal, id);
        } catch (CutOffException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the sandbox does not understand " + request);
            return service.dialect().answer(new AwsRefusal(500, "InternalFailure", e.toString()), id);
        }
    }

    private AwsAnswer answer(RequestSignature signature, Service service) throws AwsRefusal {
        Dialect dialect = service.dialect();
        String name = service.call(signature.request());
        calls.add(service.name() + ":" + name);
        suffer(faults.take(service.name() + ":" + name), dialect);
        Caller caller = new Authentication(world.get(), sts, clock.instant()).caller(signature, dialect);
        AwsRequest request =
                dialect == Dialect.S3 ? SignedBody.read(signature, caller.identity()) : signature.request();
        AwsWorld there = world.get().seenFrom(signature.authorization().region());
        return service.operation(name).answer(new Call(request, caller, there, dialect));
    }

    private static void suffer(@Nullable Fault fault, Dialect dialect) throws AwsRefusal {
        switch (fault) {
            case null -> {}
            case Fault.Throttled throttled -> throw dialect.refusal(Complaint.THROTTLED, "");
            case Fault.Failing failing -> throw new AwsRefusal(failing.status(), failing.code(), failing.message());
            case Fault.Slow slow -> pause(slow);
            case Fault.CutOff cut -> throw new CutOffException();
        }
    }

    private static void pause(Fault.Slow slow) {
        try {
            Thread.sleep(slow.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Service named(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseGet(services::getLast);
    }

    private Service meant(AwsRequest request) {
        return services.stream()
                .filter(service -> service.operations().containsKey(service.call(request)))
                .findFirst()
                .orElseGet(services::getLast);
    }

    /** There is to be no answer. */
    private static final class CutOffException extends RuntimeException {}
}
