import { AppError, errorFromAnswer, networkError } from "./app-error.ts";
import { csrfHeader } from "./client.ts";

interface UploadOptions {
  /** Texts sent with the files. */
  readonly champs?: Readonly<Record<string, string>>;
  /** From 0 to 1, as the bytes leave. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends files as a form (field `fichiers`) and reads the JSON answer. XMLHttpRequest, because fetch does not tell how far it is. */
export function upload<T>(path: string, files: readonly File[], options: UploadOptions = {}): Promise<T> {
  const { champs = {}, onProgress, signal } = options;
  const form = new FormData();
  for (const [name, value] of Object.entries(champs)) form.append(name, value);
  for (const file of files) form.append("fichiers", file, file.name);
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(errorFromAnswer(request.status, request.responseText));
    };
    request.onerror = () => reject(networkError());
    request.onabort = () => reject(stopped());
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function stopped(): AppError {
  return new AppError({ code: "arrete", status: 0, message: "Le dépôt est arrêté.", remedy: "Rien n’a été gardé." });
}
