import { createRoot } from 'react-dom/client';
import Terminal from './Terminal';

createRoot(document.getElementById('root')).render(<Terminal />);
