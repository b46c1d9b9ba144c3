# fails: first_norm_of_each_length, lengths_in_any_order
# es: pone ceros tras los primeros pasos, pero la red los lee también
# en: puts zeros behind the first steps, but the network reads them too
def first_gradient_by_length(network, x, lengths, loss_of):
    found = []
    for length in lengths:
        shorter = x.clone()
        shorter[:, length:] = 0
        found.append(rnn_gradient_norms(network, shorter, loss_of)[0])
    return torch.stack(found)
