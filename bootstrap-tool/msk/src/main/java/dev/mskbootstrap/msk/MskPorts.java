package dev.mskbootstrap.msk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ports that MSK's brokers listen on: one for each way of logging in, inside the VPC, public, and by IPv6.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
 */
public final class MskPorts {

    private static final Pattern MSK =
            Pattern.compile("(.*\\.)?(kafka|kafka-serverless)\\.[a-z0-9-]+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)");

    private static final List<String> AUTHS = List.of("none", "tls", "scram", "iam");
    private static final List<List<String>> PORTS = List.of(
            List.of("9092", "9094", "9096", "9098"),
            List.of("", "9194", "9196", "9198"),
            List.of("20092", "20094", "20096", "20098"));

    private MskPorts() {}

    /** Whether a host is named as MSK names its brokers. */
    public static boolean isMsk(String host) {
        return MSK.matcher(host).matches();
    }

    /** The word for the way of logging in at a port; empty for others, such as those of private links. */
    public static Optional<String> auth(String port) {
        return PORTS.stream()
                .map(ports -> ports.indexOf(port))
                .filter(at -> at >= 0 && !port.isEmpty())
                .findFirst()
                .map(AUTHS::get);
    }

    /**
     * The port of the same network for another way of logging in; without one, that inside the VPC. Empty when MSK has no
     * such way.
     */
    public static Optional<String> port(String sameNetworkAs, String auth) {
        int at = AUTHS.indexOf(auth);
        return at < 0 ? Optional.empty() : Optional.of(port(sameNetworkAs, at));
    }

    private static String port(String sameNetworkAs, int at) {
        return PORTS.stream()
                .filter(ports -> ports.contains(sameNetworkAs))
                .map(ports -> ports.get(at))
                .filter(port -> !port.isEmpty())
                .findFirst()
                .orElse(PORTS.getFirst().get(at));
    }
}
