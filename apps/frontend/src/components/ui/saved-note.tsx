import { IconCheck } from './icons';
import classes from './saved-note.module.css';

/** Says, also to those who listen, that something was done. Its place is there before its words. */
export function SavedNote({ children }: { children: string | false | null | undefined }) {
  return (
    <p role="status" className={classes.saved}>
      {children && (
        <>
          <IconCheck size={16} aria-hidden /> {children}
        </>
      )}
    </p>
  );
}
