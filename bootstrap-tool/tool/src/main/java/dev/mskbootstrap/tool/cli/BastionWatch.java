package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.bastion.RemoteRun;
import dev.mskbootstrap.tool.report.Printable;

/** What a user sees while a command is under way: what it says, as far as there is a log of it, else the time. */
final class BastionWatch implements RemoteRun.Watch {

    private final Invocation invocation;
    private final TerminalProgress progress;
    private final String command;
    private String where = "the bastion";
    private String said = "";

    BastionWatch(Invocation invocation, boolean isQuiet, String command) {
        this.invocation = invocation;
        this.progress = new TerminalProgress(invocation, isQuiet);
        this.command = command;
    }

    void begin(Instance instance) {
        where = instance.id();
        progress.begin("sending files to " + where);
    }

    void end() {
        progress.end();
    }

    @Override
    public void installing() {
        progress.end();
        invocation.err().println("Installing the distribution on " + where + ".");
        progress.begin("installing on " + where);
    }

    @Override
    public void started() {
        invocation.interruption().holdBack();
        progress.end();
        progress.begin(command + " on " + where);
    }

    @Override
    public void said(String all) {
        if (all.length() > said.length() && all.startsWith(said)) {
            show(all.substring(said.length()));
            said = all;
        }
    }

    @Override
    public void unheard(String why, String fix) {
        show("Note: no progress is shown: " + Printable.text(why) + "\n    " + Printable.text(fix) + "\n");
    }

    /** What has not been shown yet of all that it said. */
    void rest(String all) {
        String kept = said.endsWith("\n") ? said : said + "\n";
        if (all.startsWith(said)) {
            show(all.substring(said.length()));
        } else if (all.startsWith(kept)) {
            show(all.substring(kept.length()));
        } else {
            show(all);
        }
    }

    private void show(String text) {
        progress.end();
        invocation.err().print(BastionRun.shown(text, invocation.terminal().isError()));
        invocation.err().flush();
    }
}
