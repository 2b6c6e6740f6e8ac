package dev.mskbootstrap.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything is.
 *
 * @param home the checkout
 * @param work an empty folder for this run
 */
record Places(Path home, Path work) {

    /** What every JVM measured here is started with, unless a row says otherwise: the launcher's own, but for its archive. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /** The tool, by its launcher; in no more heap than the README promises. */
    Program tool(Path data, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("bootstrap-tool/bin/msk-bootstrap").toString()));
        command.addAll(List.of(arguments));
        return new Program(
                command,
                Map.of(
                        "MSK_BOOTSTRAP_JAVA_HOME",
                        System.getProperty("java.home"),
                        "MSK_BOOTSTRAP_DATA",
                        data.toString(),
                        "MSK_BOOTSTRAP_NO_BUILD",
                        "1",
                        "MSK_BOOTSTRAP_JAVA_OPTS",
                        "-Xmx256m"));
    }

    /** A command of the tool for an environment. */
    Program tool(Path data, String command, Path environment, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--env", environment.toString()));
        arguments.addAll(List.of(more));
        return tool(data, arguments.toArray(String[]::new));
    }

    /** A class of this module with a main method. */
    Program java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Program(command, Map.of());
    }

    /** The same, as Java starts it by itself. */
    Program plainJava(Class<?> main, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Program(command, Map.of());
    }

    /** The same as {@link #java}, with the client for IAM, which other programs do not have to look through. */
    Program iam(Brokers brokers, Class<?> main, String... arguments) {
        Path jars = home.resolve("bootstrap-tool/bench/target/bench/iam");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path") + File.pathSeparator + jars + "/*", main.getName()));
        command.addAll(List.of(arguments));
        return new Program(command, brokers.awsVariables());
    }

    /** Kafka's kafka-topics.sh. */
    Program kafkaTopics(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bootstrap-tool/bench/kafka-topics").toString(),
                home.resolve("bootstrap-tool/bench/target/bench/kafka/libs").toString()));
        command.addAll(List.of(arguments));
        return new Program(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
