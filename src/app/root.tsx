import { App } from "@/app/app";
import { ErrorBoundary } from "@/app/error-boundary";
import { type StartUp, useStartUp } from "@/app/start-up";
import { MessageProvider } from "@/messages/message-provider";

type RootProps = { readonly started: Promise<StartUp> };

/** The whole app: language, safety net, screens. */
export function Root({ started }: RootProps) {
  return (
    <MessageProvider>
      <ErrorBoundary>
        <Started started={started} />
      </ErrorBoundary>
    </MessageProvider>
  );
}

function Started({ started }: RootProps) {
  return <App startUp={useStartUp(started)} />;
}
